/** What the secretariat keeps by hand of training: titles, and which clauses a course serves. */
import { describe, expect, it } from 'vitest';
import { publicViewer, Role, type Viewer } from '../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');

const secretary: Viewer = {
  subject: 'secretary-1',
  roles: [Role.SECRETARIAT],
  organization: null,
};

const payload = `userErrors { code field messageJa }
  conflict { version changes { field before after } }`;

async function send(mutation: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await ask(mutation, variables, secretary);
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data);
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return answer as any;
}

describe('A local title', () => {
  const create = (organization: string, titleJa: string) =>
    send(
      `mutation ($organization: ID!, $titleJa: String!) {
        createLocalTitle(organization: $organization, titleJa: $titleJa, rankTier: UNKNOWN) {
          localTitle { code titleJa rankTier version datasetKind organization { code } } ${payload} } }`,
      { organization, titleJa },
    );
  const change = (version: number, rankTier: string) =>
    send(
      `mutation ($version: Int!, $rankTier: RankTier!) {
        changeLocalTitle(code: "112011-参事", version: $version, rankTier: $rankTier) { localTitle { rankTier version } ${payload} } }`,
      { version, rankTier },
    );

  it('is mapped to a tier by the secretariat, from UNKNOWN on', async () => {
    expect((await create('11201', ' 参事 ')).localTitle).toEqual({
      code: '112011-参事',
      titleJa: '参事',
      rankTier: 'UNKNOWN',
      version: 1,
      datasetKind: 'REAL',
      organization: { code: '112011' },
    });
    expect((await change(1, 'DEPUTY_DIRECTOR')).localTitle).toEqual({
      rankTier: 'DEPUTY_DIRECTOR',
      version: 2,
    });
    const { conflict, userErrors } = await change(1, 'MANAGER');
    expect(userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(conflict.changes).toEqual([
      { field: 'rankTier', before: '"UNKNOWN"', after: '"DEPUTY_DIRECTOR"' },
    ]);
  });

  it('is mapped once for each organisation', async () => {
    expect((await create('112011', '参事')).userErrors).toMatchObject([{ code: 'RECORD_EXISTS' }]);
    expect((await create('111007', '参事')).userErrors).toEqual([]);
  });

  it('is found by organisation and by what nobody has mapped yet, in two statements', async () => {
    const { data, statements } = await ask(`{
      localTitles(first: 1000) { totalCount nodes { code source { datasetKind } } }
      unknown: localTitles(where: { rankTier: { eq: UNKNOWN } }) { nodes { rankTier } }
    }`);
    expect(statements).toHaveLength(3);
    expect(data.localTitles.totalCount).toBeGreaterThan(400);
    expect(data.unknown.nodes.length).toBeGreaterThan(1);
  });
});

describe('The clauses of a course', () => {
  const change = (version: number, clauses: string[]) =>
    send(
      `mutation ($version: Int!, $clauses: [ID!]!) {
        changeCourseClauses(code: "D-0003", version: $version, clauses: $clauses) {
          trainingCourse { version servedClauses { code } } ${payload} } }`,
      { version, clauses },
    );
  const sums = (table: string) =>
    sql(`select organization_code, fiscal_year, clause_code, accepted::int from ${table}`);
  const byHand = `(select organization_code, session_intake.fiscal_year, clause_code, sum(accepted) as accepted
    from session_intake join training_session on training_session.code = session_code
    join course_clause using (course_code) where accepted > 0 group by 1, 2, 3) raw`;
  const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

  it('change together with the sums by clause', async () => {
    const before = await sums('clause_rollup');
    const { trainingCourse, userErrors } = await change(1, ['6-dev-6', '6-philosophy-2']);
    expect(userErrors).toEqual([]);
    expect(trainingCourse).toEqual({
      version: 2,
      servedClauses: [{ code: '6-dev-6' }, { code: '6-philosophy-2' }],
    });
    const after = await sums('clause_rollup');
    expect(sorted(after)).not.toEqual(sorted(before));
    expect(sorted(after)).toEqual(sorted(await sums(byHand)));
  });

  it('are refused from an old version, and as no clauses', async () => {
    const { conflict } = await change(1, ['6-dev-1']);
    expect(conflict.changes).toMatchObject([{ field: 'servedClauses' }]);
    const { userErrors } = await change(2, ['ＤＸ']);
    expect(userErrors).toMatchObject([{ code: 'REFERENCE_NOT_FOUND', field: 'clauses' }]);
    expect(sorted(await sums('clause_rollup'))).toEqual(sorted(await sums(byHand)));
  });

  it('keep their history, which the secretariat alone reads', async () => {
    const history =
      '{ developmentHistory(id: "TrainingCourse:D-0003") { version kind changedBy } }';
    const { data } = await ask(history, {}, secretary);
    expect(data.developmentHistory).toEqual([
      { version: 1, kind: 'CREATED', changedBy: null },
      { version: 2, kind: 'CHANGED', changedBy: 'secretary-1' },
    ]);
    const { errors } = await ask(history, {}, publicViewer);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
