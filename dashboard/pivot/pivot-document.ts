/** The pivot's question as a GraphQL document, to export it or to go on with it in the query page. */
import type { Dimension, Measure } from './cube.ts';

/** A cell's field for a dimension. */
const fields: Readonly<Record<Dimension, string>> = {
  FISCAL_YEAR: 'fiscalYear { year eraLabel }',
  ORGANIZATION: 'organization { code nameJa }',
  ORGANIZATION_KIND: 'organizationKind',
  REGION: 'region',
  POPULATION_BAND: 'populationBand',
  JOB_FAMILY: 'jobFamily',
  RANK_TIER: 'rankTier',
  DELIVERY_MODE: 'deliveryMode',
  PLAN_CLAUSE: 'planClause { code titleJa }',
};

export function pivotDocument(
  by: readonly Dimension[],
  measures: readonly Measure[],
  where?: { readonly fiscalYears: { readonly from: number; readonly to: number } },
): string {
  const domains = Map.groupBy(measures, ({ domain }) => domain);
  const asked = [...domains].map(([domain, of]) => {
    const names = of.map(({ name, kind }) =>
      kind === 'number' ? name : `${name} { value display }`,
    );
    return domain === 'staff' ? names.join('\n      ') : `${domain} { ${names.join(' ')} }`;
  });
  const filter = where
    ? `, where: { fiscalYears: { from: ${where.fiscalYears.from}, to: ${where.fiscalYears.to} } }`
    : '';
  return `query Pivot {
  statistics(by: [${by.join(', ')}]${filter}, first: 1000) {
    nodes {
      ${[...by.map((dimension) => fields[dimension]), ...asked].join('\n      ')}
    }
  }
}`;
}
