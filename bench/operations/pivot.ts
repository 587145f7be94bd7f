/** An ad-hoc pivot: enrolments by fiscal year, organisation and mode of delivery, as the pivot page asks it. */
import { always, type Data, type Operation } from '../operation.ts';

const by = ['FISCAL_YEAR', 'ORGANIZATION', 'DELIVERY_MODE'];

export const pivot: Operation = {
  name: 'pivot',
  says: 'ad-hoc pivot over three dimensions',
  as: 'planning',
  graphql: {
    query: `query Pivot($by: [StatisticsDimension!]!, $where: StatisticsFilter, $first: Int!) {
      statistics(by: $by, where: $where, first: $first) { nodes { code
        fiscalYear { year } organization { code nameJa } deliveryMode
        development { enrollments { value display reason } completed { value display reason } datasetKind }
      } }
    }`,
    // 768 cells; see `yearsOf`
    variables: (turn) => ({
      by,
      where: { fiscalYears: { from: 2024, to: 2026 } },
      first: 1000 - (turn % 64),
    }),
  },
  sql: {
    values: always([2024, 2026]),
    text: `select json_build_object('statistics', json_agg(json_build_object(
        'code', 'FISCAL_YEAR=' || fiscal_year || ',ORGANIZATION=' || organization_code || ',DELIVERY_MODE=' || delivery_mode,
        'fiscalYear', fiscal_year, 'organization', json_build_object('code', organization_code, 'nameJa', name_ja),
        'deliveryMode', delivery_mode,
        'development', json_build_object('enrollments', enrollments, 'completed', completed)))) as answer
      from (select fiscal_year, organization_code, delivery_mode, sum(accepted)::int as enrollments, sum(completed)::int as completed
        from bench.intake_fact where fiscal_year between $1 and $2 group by 1, 2, 3) cell
      join coordination.member_organization organization on organization.code = organization_code`,
  },
  postgraphile: {
    variables: always({ from: 2024, to: 2026 }),
    query: `query Pivot($from: Int!, $to: Int!) {
      cells: allBenchIntakeFacts(filter: { fiscalYear: { greaterThanOrEqualTo: $from, lessThanOrEqualTo: $to } }) {
        groupedAggregates(groupBy: [FISCAL_YEAR, ORGANIZATION_CODE, DELIVERY_MODE]) { keys sum { accepted completed } }
      }
      organizations: allMemberOrganizations { nodes { code nameJa } }
    }`,
    reshaped: ({ cells }: Data) => ({
      statistics: cells.groupedAggregates.map(({ keys, sum }: Data) => ({
        code: by.map((dimension, index) => `${dimension}=${keys[index]}`).join(),
        development: { enrollments: Number(sum.accepted), completed: Number(sum.completed) },
      })),
    }),
  },
  compared: ['enrollments', 'completed'],
};
