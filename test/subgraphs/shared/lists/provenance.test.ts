import { describe, expect, it } from 'vitest';
import { asOfLabel } from '../../../../subgraphs/shared/vocabulary/day.js';
import { subgraphUnderTest } from '../../../support/ask.js';

const coordination = subgraphUnderTest('coordination');
const recruitment = subgraphUnderTest('recruitment');

const asked = 'provenance { sourceId titleJa publisher asOf asOfLabel datasetKind rows }';

const right = (
  where: string,
) => `select source.id as "sourceId", source.title_ja as "titleJa", publisher,
    as_of::text as "asOf", exam.dataset_kind as "datasetKind", count(*)::int as rows
  from recruitment.recruitment_exam exam join recruitment.source source on source.id = source_id
  where ${where} group by source.id, exam.dataset_kind order by source.id, exam.dataset_kind`;

describe('A list', () => {
  it('tells the sources of all its rows, over all pages, in one statement more', async () => {
    const query = (more: string) =>
      `{ recruitmentExams(first: 2, fiscalYears: { from: 2000, to: 2100 }) { nodes { code } ${more} } }`;
    const { data, errors, statements } = await recruitment.ask(query(asked));
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(2);
    const rows = await recruitment.sql(right('true'));
    expect(rows.length).toBeGreaterThan(1);
    expect(data.recruitmentExams.provenance).toEqual(
      rows.map((row) => ({ ...row, asOfLabel: row.asOf && asOfLabel(row.asOf) })),
    );
    expect((await recruitment.ask(query(''))).statements).toHaveLength(1);
  });

  it('tells only the sources of the rows that fit', async () => {
    const { data } = await recruitment.ask(
      `{ recruitmentExams(where: { organization: { eq: "111007" }, fiscalYear: { eq: 2022 } }) { ${asked} } }`,
    );
    const rows = await recruitment.sql(
      right("organization_code = '111007' and fiscal_year = 2022"),
    );
    expect(data.recruitmentExams.provenance).toMatchObject(rows);
    expect(rows).toMatchObject([{ datasetKind: 'REAL' }]);
  });

  it('tells them below many parents in one statement, and nothing of an empty list', async () => {
    const { data, errors, statements } = await coordination.ask(`{
      memberOrganizations(first: 5) { provenance { rows } nodes { code
        needsItems(fiscalYears: { from: 2000, to: 2100 }, first: 1) { ${asked} }
        none: needsItems(fiscalYears: { from: 1990 }) { ${asked} } } } }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(6);
    for (const { code, needsItems, none } of data.memberOrganizations.nodes) {
      const [{ rows }] = await coordination.sql(
        `select count(*)::int as rows from needs_item where organization_code = '${code}'`,
      );
      expect(needsItems.provenance).toMatchObject(
        rows === 0 ? [] : [{ sourceId: 'synthetic', datasetKind: 'SYNTHETIC', rows }],
      );
      expect(none.provenance).toEqual([]);
    }
  });

  it('says null where its rows are no records of a source', async () => {
    const { data } = await coordination.ask('{ sources(first: 1) { provenance { rows } } }');
    expect(data.sources.provenance).toBeNull();
  });
});

describe('The day of a figure', () => {
  it.each([
    ['2025-03-31', '令和7年3月末現在'],
    ['2024-02-29', '令和6年2月末現在'],
    ['2025-02-28', '令和7年2月末現在'],
    ['2024-02-28', '令和6年2月28日現在'],
    ['2025-04-01', '令和7年4月1日現在'],
    ['2019-04-30', '平成31年4月末現在'],
    ['2019-05-01', '令和元年5月1日現在'],
  ])('%s is printed as %s', (day, printed) => {
    expect(asOfLabel(day)).toBe(printed);
  });
});
