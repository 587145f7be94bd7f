/** What a query costs, and what is refused before it is planned because it costs too much. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../gateway/limits/limits.js';
import type { TrustedDocuments } from '../../schema/trusted-documents.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { hubUnderTest } from '../support/hub.js';

const trusted = JSON.parse(
  await readFile(join(projectFolder, 'schema', 'trusted-documents.json'), 'utf8'),
) as TrustedDocuments;
const limits = { ...defaultLimits, cost: 41, costPerMinute: 100 };
const narrow = hubUnderTest(
  { engine: 'hive', subgraphs: 'in-process' },
  { limits, trusted, authenticate: async ({ headers }) => userOf(headers['x-user']) },
);
const wide = hubUnderTest({ engine: 'apollo', subgraphs: 'in-process' });

let users = 0;
const somebody = () => ({ 'x-user': `user-${users++}` });
const userOf = (name: unknown) => ({ subject: String(name), roles: [], organization: null });
const members = (first: number) => `{ memberOrganizations(first: ${first}) { nodes { code } } }`;

describe('the cost of a query', () => {
  it.each<[string, string, Record<string, unknown> | undefined, number, number]>([
    ['counts a page and its rows', members(3), undefined, 4, 4],
    [
      'takes the page from a variable',
      'query($n: Int!) { memberOrganizations(first: $n) { nodes { code } } }',
      { n: 5 },
      6,
      6,
    ],
    [
      'takes a variable’s default',
      'query($n: Int! = 2) { memberOrganizations(first: $n) { nodes { code } } }',
      undefined,
      3,
      3,
    ],
    [
      'takes the usual page where none is asked',
      '{ memberOrganizations { nodes { code } } }',
      undefined,
      101,
      65,
    ],
    [
      'counts rows by edge and node',
      '{ memberOrganizations(first: 2) { edges { node { code } } } }',
      undefined,
      5,
      5,
    ],
    ['prices a total', '{ memberOrganizations(first: 1) { totalCount } }', undefined, 6, 6],
    [
      'prices a ranking by all the cells that are summed for it, whatever its page',
      '{ statisticsTable(by: [REGION]) { recruitment(first: 1, orderBy: [{ by: EXAMS }]) { nodes { code } } } }',
      undefined,
      5002,
      5002,
    ],
    [
      'counts an object once, however often it is written',
      '{ a: memberOrganization(code: "111007") { code } ...F } fragment F on Query { a: memberOrganization(code: "111007") { nameJa } }',
      undefined,
      1,
      1,
    ],
    [
      'counts an alias',
      '{ a: memberOrganization(code: "111007") { code } b: memberOrganization(code: "112020") { code } }',
      undefined,
      2,
      2,
    ],
    [
      'leaves out what is skipped',
      'query($no: Boolean!) { memberOrganizations(first: 9) @skip(if: $no) { nodes { code } } }',
      { no: true },
      0,
      0,
    ],
    [
      'counts ids',
      '{ nodes(ids: ["MemberOrganization:111007", "MemberOrganization:none", "x"]) { id } }',
      undefined,
      3,
      1,
    ],
    ['is nothing for the schema itself', '{ __schema { types { name } } }', undefined, 0, 0],
  ])('%s', async (_how, query, variables, estimated, actual) => {
    const { errors, extensions } = await wide.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(extensions?.['cost']).toMatchObject({ estimated, actual });
  });

  it('says which field costs most', async () => {
    const { extensions } = await wide.ask(
      '{ memberOrganizations(first: 5) { nodes { nameJa predecessors { code } } } }',
    );
    expect(extensions?.['cost']).toMatchObject({
      most: { field: 'MemberOrganization.predecessors', cost: 50 },
    });
  });
});

describe('a limit that depends on values', () => {
  it('lets a query of just its cost pass, and refuses one above', async () => {
    expect((await narrow.ask(members(40), undefined, somebody())).status).toBe(200);
    const start = performance.now();
    const { status, data, errors, statements } = await narrow.ask(
      members(41),
      undefined,
      somebody(),
    );
    expect(performance.now() - start).toBeLessThan(1_000);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: [] });
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'COST_TOO_HIGH',
          value: 42,
          limit: 41,
          field: 'MemberOrganizationConnection.nodes',
          messageJa: expect.stringContaining('上限 41'),
        },
      },
    ]);
  });

  it('refuses a page above 1,000 rows, and lets it pass with 1,000', async () => {
    expect((await wide.ask(members(1000))).errors).toBeUndefined();
    const { status, errors, statements } = await wide.ask(members(1001));
    expect({ status, statements }).toEqual({ status: 400, statements: [] });
    expect(errors?.[0].extensions).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE', value: 1001 });
  });

  it('counts a user’s queries within a minute, by what they cost in the end', async () => {
    const user = somebody();
    // 41 by the estimate; three pages of one row come
    const one =
      '{ memberOrganizations(first: 40, where: { code: { eq: "111007" } }) { nodes { code } } }';
    for (let times = 0; times < 4; times += 1) {
      expect((await narrow.ask(one, undefined, user)).status).toBe(200);
    }
    expect((await narrow.ask(members(40), undefined, user)).status).toBe(200);
    expect((await narrow.ask(members(40), undefined, user)).status).toBe(200);
    const { status, errors, headers } = await narrow.ask(members(40), undefined, user);
    expect(status).toBe(429);
    expect(errors?.[0].extensions).toMatchObject({
      code: 'COST_PER_MINUTE_TOO_HIGH',
      limit: 100,
      value: 131,
      seconds: expect.any(Number),
    });
    expect(errors?.[0].extensions).not.toHaveProperty('http');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await narrow.ask(members(40), undefined, somebody())).status).toBe(200);
  });
});

describe('a document of the contract', () => {
  const documents = Object.entries(trusted);
  const post = async (body: unknown, user = somebody()) => {
    const answer = await fetch(narrow.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...user },
      body: JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
    return { status: answer.status, ...((await answer.json()) as any) };
  };
  const [hash, { text }] = documents.find(([, { name }]) => name === 'PlanProgress') as never as [
    string,
    { text: string },
  ];
  const variables = { fiscalYears: { from: '2022', to: '2026' } };

  it('is answered by its hash, whatever it costs', async () => {
    const bodies = [
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { documentId: `sha256:${hash}` },
      { query: text },
    ];
    for (const body of bodies) {
      const { status, data, extensions } = await post({ ...body, variables });
      expect(status).toBe(200);
      expect(data).toBeTruthy();
      expect(extensions.cost.estimated).toBeGreaterThan(limits.cost);
    }
  });

  it('is another one by any other letter', async () => {
    const { status, errors } = await post({ query: `${text} `, variables });
    expect(status).toBe(400);
    expect(errors[0].extensions.code).toBe('COST_TOO_HIGH');
  });

  it('is not found by an unknown hash', async () => {
    for (const sha256Hash of ['0'.repeat(64), '__proto__', 7]) {
      const { errors } = await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
      expect(errors[0].extensions.code).toMatch(/^(PERSISTED_QUERY_NOT_SUPPORTED|BAD_REQUEST)$/);
    }
  });
});

describe('a refusal', () => {
  it('proposes names of the schema in development only', async () => {
    for (const query of [
      '{ memberOrganisations { code } }',
      '{ statistics(by: [REGIO]) { totalCount } }',
    ]) {
      expect(JSON.stringify((await narrow.ask(query)).errors)).not.toMatch(/Did you mean/);
    }
  });
});
