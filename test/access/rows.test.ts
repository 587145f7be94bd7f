/** Whose rows come: what PostgreSQL itself shows to a subgraph's role, and what so comes through the graph. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphName } from '../../subgraphs/list.js';
import { forTransaction } from '../../subgraphs/shared/database.js';
import { everything, type RowScope, scopeOf } from '../../subgraphs/shared/row-scope.js';
import { publicViewer, Role, type Viewer } from '../../subgraphs/shared/viewer.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';
import { viewerOf } from '../support/viewers.js';
import { graphUnderTest } from './graph-under-test.js';

const tables: readonly (readonly [SubgraphName, string, string])[] = [
  ['development', 'session_intake', 'organization_code'],
  ['exchange', 'opportunity_participation', 'organization_code'],
  ['exchange', 'network_attendance', 'organization_code'],
  ['recruitment', 'booth_result', 'organization_code'],
];

describe('A subgraph’s own role in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await copyDatabase();
  });
  afterAll(() => database?.drop());

  async function asRole<Row>(subgraph: SubgraphName, scope: RowScope | null, text: string) {
    const client = new Client({ connectionString: database.urlOf(subgraph) });
    await client.connect();
    try {
      await client.query('begin');
      if (scope) await client.query(forTransaction(scope));
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  it.each(tables)('of %s sees of %s what its reader may see', async (subgraph, table, column) => {
    const codes = async (scope: RowScope | null) =>
      (
        await asRole<{ code: string }>(
          subgraph,
          scope,
          `select distinct ${column} as code from ${subgraph}.${table} order by 1`,
        )
      ).map(({ code }) => code);
    const all = await codes(everything);
    expect(all.length).toBeGreaterThan(40);
    expect(await codes(null)).toEqual([]);
    expect(await codes(scopeOf(publicViewer))).toEqual([]);
    const [own] = all as [string];
    for (const role of [Role.CLERK, Role.COUNCIL_MEMBER]) {
      expect(await codes(scopeOf(viewerOf(role, own)))).toEqual([own]);
      expect(await codes(scopeOf(viewerOf(role)))).toEqual([]);
    }
    for (const role of [Role.PLANNING, Role.SECRETARIAT, Role.OPERATOR]) {
      expect(await codes(scopeOf(viewerOf(role)))).toEqual([]);
    }
    const municipal = await codes(scopeOf(viewerOf(Role.MUNICIPAL)));
    const prefectural = await codes(scopeOf(viewerOf(Role.PREFECTURAL)));
    expect([...prefectural, ...municipal].sort()).toEqual(all);
    for (const code of prefectural) expect(code).toBe('110001');
  });

  it('sees the enrolment of no person, whoever asks, and a sum of all', async () => {
    const count = async (scope: RowScope) =>
      (
        await asRole<{ rows: number }>(
          'development',
          scope,
          'select count(*)::int as rows from development.enrollment',
        )
      )[0]?.rows;
    expect(await count(everything)).toBeGreaterThan(1_000);
    for (const role of Object.values(Role)) {
      expect(await count(scopeOf(viewerOf(role, '111007')))).toBe(0);
    }
  });

  it('owns no table and bypasses no policy, and every policy is forced on the owner too', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    try {
      const { rows } = await admin.query(`
        select class.relname from pg_class class
        join pg_namespace schema on schema.oid = class.relnamespace
        where class.relrowsecurity and not class.relforcerowsecurity
          or class.relkind = 'r' and pg_get_userbyid(class.relowner) like 'hub\\_%'`);
      expect(rows).toEqual([]);
      const { rows: bound } = await admin.query<{ name: string }>(`
        select relname as name from pg_class where relrowsecurity order by 1`);
      expect(bound.map(({ name }) => name)).toEqual([
        'agenda_item',
        'booth_result',
        'enrollment',
        'import_batch',
        'import_finding',
        'import_record',
        'network_attendance',
        'opportunity_participation',
        'session_intake',
      ]);
    } finally {
      await admin.end();
    }
  });
});

describe('Through the graph', () => {
  const { ask, sql } = graphUnderTest('direct');

  it('a list of detail holds the rows of one’s own organisation alone', async () => {
    const [{ code, organization }] = (await sql(`
      select briefing_code as code, organization_code as organization from recruitment.booth_result
      where organization_code <> '110001' limit 1`)) as [{ code: string; organization: string }];
    const query = `{ jointBriefing(code: "${code}") { booths(first: 100) { totalCount nodes { organization { code } } } } }`;
    const mine = await ask(query, viewerOf(Role.CLERK, organization));
    expect(mine.errors).toEqual([]);
    expect(mine.data.jointBriefing.booths).toEqual({
      totalCount: 1,
      nodes: [{ organization: { code: organization } }],
    });
    const municipal = await ask(query, viewerOf(Role.MUNICIPAL));
    expect(municipal.data.jointBriefing.booths.totalCount).toBeGreaterThan(1);
  });

  it('a draft of a subcommittee comes to itself, planning and the secretariat, and once its meeting is held to every reader', async () => {
    const [{ meeting }] = (await sql(`
      select meeting_code as meeting from coordination.agenda_item item
      join coordination.meeting on meeting.code = meeting_code
      where subcommittee_kind = 'MUNICIPAL_WIDE_AREA_TRAINING' limit 1`)) as [{ meeting: string }];
    const query = `{ meeting(code: "${meeting}") { agendaItems(first: 100) { nodes { code } } } }`;
    const items = async (viewer: Viewer) =>
      (await ask(query, viewer)).data.meeting.agendaItems.nodes.length as number;
    const status = (word: string) =>
      sql('update coordination.meeting set status = $1 where code = $2', [word, meeting]);

    await status('PLANNED');
    for (const role of [Role.MUNICIPAL, Role.PLANNING, Role.SECRETARIAT]) {
      expect(await items(viewerOf(role))).toBeGreaterThan(0);
    }
    for (const role of [Role.PREFECTURAL, Role.CLERK, Role.COUNCIL_MEMBER]) {
      expect(await items(viewerOf(role, '111007'))).toBe(0);
    }
    await status('HELD');
    expect(await items(viewerOf(Role.PREFECTURAL))).toBeGreaterThan(0);
    expect(await items(viewerOf(Role.CLERK, '111007'))).toBeGreaterThan(0);
  });
});
