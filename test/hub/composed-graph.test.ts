/** What the hub answers over all domains must not depend on the engine or on where the subgraphs run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { subgraphList } from '../../subgraphs/list.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { deployments, hubUnderTest } from '../support/hub.js';

const operation = (name: string) =>
  readFile(join(projectFolder, 'schema', 'operations', `${name}.graphql`), 'utf8');

/** Answers of the first deployment, which the others must repeat. */
const first = new Map<string, unknown>();
function sameEverywhere(question: string, answer: unknown): void {
  if (first.has(question)) expect(answer).toEqual(first.get(question));
  else first.set(question, answer);
}

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const hub = hubUnderTest(deployment);
  const { ask } = hub;

  it('profiles every member over all domains, one statement per field and subgraph', async () => {
    const question = await operation('MemberOrganizationProfiles');
    const variables = { fiscalYears: { from: 2022, to: 2026 } };
    const { status, data, errors, extensions, statements } = await ask(question, variables);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    const members = data.memberOrganizations.nodes ?? data.memberOrganizations.edges;
    expect(members).toHaveLength(64);
    expect(extensions?.['datasetKinds']).toEqual(['REAL', 'SYNTHETIC']);
    const domains = subgraphList.map(({ name }) => name).filter((name) => name !== 'imports');
    expect(new Set(statements.map(({ subgraph }) => subgraph))).toEqual(new Set(domains));
    const { statements: ofTwo } = await ask(
      question.replace(/memberOrganizations\(first: \d+/, 'memberOrganizations(first: 2'),
      variables,
    );
    expect(ofTwo.map(({ subgraph }) => subgraph).sort()).toEqual(
      statements.map(({ subgraph }) => subgraph).sort(),
    );
    sameEverywhere('profiles', data);
  });

  it('answers さいたま市 from its published results, with their source', async () => {
    const { data, errors, extensions } = await ask(await operation('RecruitmentFunnelSaitamaCity'));
    expect(errors).toBeUndefined();
    expect(extensions?.['datasetKinds']).toEqual(['REAL']);
    expect(JSON.stringify(data)).toContain('行政事務');
    sameEverywhere('さいたま市', data);
  });

  it('tells what serves each policy of the plan in all three domains', async () => {
    const { data, errors } = await ask(await operation('PlanProgress'), {
      fiscalYears: { from: 2022, to: 2026 },
    });
    expect(errors).toBeUndefined();
    sameEverywhere('progress', data);
  });

  it('goes from a session over its organisation and back to the plan', async () => {
    const { data, errors } = await ask(`{
      trainingCourses(first: 3, audience: JOINT) { nodes { code
        servedClauses { code titleJa kind plan { ordinal period { from { eraLabel } } } }
        sessions(first: 1) { nodes { intakes(first: 3) { nodes {
          organization { nameJa region councilSeat { organization { code } } } accepted { display }
        } } } }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('共同研修等による職員間の交流機会の創出');
    sameEverywhere('session', data);
  });

  it('answers null for a code that no member has', async () => {
    const { status, data, errors } = await ask('{ memberOrganization(code: "119997") { nameJa } }');
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { memberOrganization: null },
      errors: undefined,
    });
  });

  it('explains a wrong check digit and gives the right one', async () => {
    const { status, errors } = await ask('{ memberOrganization(code: "111001") { nameJa } }');
    expect(status).toBeLessThan(500);
    expect(errors).toHaveLength(1);
    expect(errors?.[0].extensions).toMatchObject({
      code: 'ORGANIZATION_CODE_CHECK_DIGIT',
      messageJa: expect.stringContaining('111007'),
    });
    expect(errors?.[0].message).toContain('111007');
  });

  it.each(['"いつか"', '"R0"', '99999', 'true'])(
    'explains a fiscal year written %s',
    async (from) => {
      const { status, errors } = await ask(
        `{ trainingSessions(fiscalYears: { from: ${from} }) { nodes { code } } }`,
      );
      expect(status).toBeLessThan(500);
      expect(errors?.[0].extensions).toMatchObject({
        code: 'FISCAL_YEAR_NOT_UNDERSTOOD',
        messageJa: expect.stringContaining('令和6年度'),
      });
    },
  );

  it('explains a fiscal year in a variable likewise', async () => {
    const { status, errors } = await ask(
      'query Q($years: FiscalYearRange) { trainingSessions(fiscalYears: $years) { nodes { code } } }',
      { years: { from: 'いつか' } },
    );
    expect(status).toBeLessThan(500);
    expect(errors?.[0].extensions.code).toBe('FISCAL_YEAR_NOT_UNDERSTOOD');
  });

  it('reads fiscal years in both calendars', async () => {
    const asked = (from: string) =>
      ask(
        `{ trainingSessions(first: 2, fiscalYears: { from: ${from} }) { totalCount nodes { code } } }`,
      );
    const [western, era, letter] = await Promise.all([
      asked('2024'),
      asked('"令和６年度"'),
      asked('"R6"'),
    ]);
    expect(western.data.trainingSessions.totalCount).toBeGreaterThan(0);
    expect(era.data).toEqual(western.data);
    expect(letter.data).toEqual(western.data);
  });

  it('answers null for a reference that points nowhere, and keeps the rest', async () => {
    const client = new Client({ connectionString: hub.database.adminUrl });
    await client.connect();
    await client.query(
      `insert into development.session_intake
         select code || '-119997', code, '119997', fiscal_year, 9, 0, 8, 0, 8, 'synthetic', 'SYNTHETIC'
         from development.training_session where code = 'D-0004-2024-01'`,
    );
    await client.end();
    const { data, errors } = await ask(
      '{ trainingSession(code: "D-0004-2024-01") { intakes(first: 1000) { nodes { code organization { code nameJa } } } } }',
    );
    expect(errors).toBeUndefined();
    const nodes = data.trainingSession.intakes.nodes;
    expect(nodes).toContainEqual({ code: 'D-0004-2024-01-119997', organization: null });
    expect(nodes.length).toBeGreaterThan(1);
    expect(
      nodes.filter(({ organization }: { organization: unknown }) => organization === null),
    ).toHaveLength(1);
  });

  it('describes itself to tools, in both languages and without the machinery of federation', async () => {
    const { data, errors } = await ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    const names = data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('MemberOrganization');
    expect(
      names.filter((name: string) => /^(_|join__|link__)/.test(name) && !name.startsWith('__')),
    ).toEqual([]);
  });

  it('takes the request id of the caller to the answer', async () => {
    const { headers } = await ask('{ __typename }', {}, { 'x-request-id': 'dashboard-42' });
    expect(headers.get('x-request-id')).toBe('dashboard-42');
  });
});
