import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('development');
beforeAll(() => withoutNoise(sql));

const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on MemberOrganization { code trainingIntakes(fiscalYears: { from: "R4", to: 2026 }) {
    fiscalYear { year eraLabel } accepted { value display suppressed } completed { value } completionRate { value suppressed }
    servedClauses { code } datasetKind
  } }
} }`;

const member = (code: string) => ({ __typename: 'MemberOrganization', code });

describe('the training intake that development lends to a member organisation', () => {
  it('agrees with the rows, year by year', async () => {
    const { data } = await ask(entities, { representations: [member('112011')] });
    const rows = await sql(
      `select fiscal_year as year, sum(accepted)::int as accepted, sum(completed)::int as completed
       from session_intake where organization_code = '112011' group by 1 order by 1`,
    );
    const intakes = data._entities[0].trainingIntakes;
    let shown = 0;
    expect(intakes.map((each: { fiscalYear: { year: number } }) => each.fiscalYear.year)).toEqual(
      rows.map(({ year }) => year),
    );
    for (const [index, row] of rows.entries()) {
      const { accepted, completed } = row;
      expect(intakes[index].accepted).toMatchObject(told(accepted));
      if (!told(accepted).suppressed && !told(completed).suppressed) {
        shown++;
        expect(intakes[index].completionRate.value).toBeCloseTo(completed / accepted, 2);
      }
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('asks as many statements for 64 members as for one', async () => {
    const members = await sql('select distinct organization_code as code from session_intake');
    const one = await ask(entities, { representations: [member('111007')] });
    const all = await ask(entities, { representations: members.map(({ code }) => member(code)) });
    expect(members.length).toBeGreaterThan(40);
    expect(one.statements).toHaveLength(2);
    expect(all.statements).toHaveLength(2);
  });

  it('names the clauses that the courses taken serve', async () => {
    const { data } = await ask(entities, { representations: [member('111007')] });
    for (const { fiscalYear, servedClauses } of data._entities[0].trainingIntakes) {
      const rows = await sql(
        `select distinct clause_code as code from session_intake
         join training_session on training_session.code = session_code
         join course_clause using (course_code)
         where organization_code = '111007' and session_intake.fiscal_year = $1 and accepted > 0 order by 1`,
        [fiscalYear.year],
      );
      expect(servedClauses).toEqual(rows);
    }
  });

  it('hides counts of one to four people', async () => {
    await sql(
      `insert into session_intake select '${'D-0004-2022-01'}-119999', 'D-0004-2022-01', '119999', 2022, 9, 0, 4, 0, 3, 'synthetic', 'SYNTHETIC'`,
    );
    const { data } = await ask(entities, { representations: [member('119999')] });
    expect(data._entities[0].trainingIntakes).toMatchObject([
      {
        accepted: { value: null, display: 'X', suppressed: true },
        completionRate: { value: null, suppressed: true },
      },
    ]);
  });

  it('is an empty list for a member without records', async () => {
    const { data } = await ask(entities, { representations: [member('110000')] });
    expect(data._entities[0].trainingIntakes).toEqual([]);
  });

  it.each(['令和六年度', '20244', 'R0', true, 1.5])('refuses the fiscal year %s', async (year) => {
    const { errors } = await ask(
      'query Q($from: FiscalYearInput!) { trainingSessions(fiscalYears: { from: $from }) { nodes { code } } }',
      { from: year },
    );
    expect(JSON.stringify(errors)).toContain('FISCAL_YEAR_NOT_UNDERSTOOD');
  });
});

describe('a reference', () => {
  it('is found by business key and by global id', async () => {
    const { data } = await ask(
      `{ _entities(representations: [
        { __typename: "TrainingCourse", code: "D-0001" }, { __typename: "TrainingCourse", id: "TrainingCourse:D-0001" }
      ]) { ... on TrainingCourse { id code nameJa } } }`,
    );
    expect(data._entities[0]).toEqual(data._entities[1]);
    expect(data._entities[0].nameJa).toBeTruthy();
  });

  it('is null where there is no such row', async () => {
    const { data, errors } = await ask(
      `{ _entities(representations: [
        { __typename: "TrainingCourse", code: "D-9999" }, { __typename: "TrainingSession", id: "TrainingSession:none" },
        { __typename: "SessionIntake", id: "rubbish" }
      ]) { __typename } }`,
    );
    expect(data).toEqual({ _entities: [null, null, null] });
    expect(errors).toBeUndefined();
  });
});
