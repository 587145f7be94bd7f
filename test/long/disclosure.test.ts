/** Disclosure control under a million pairs of answers, and what it leaves to be seen of the whole data. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadData } from '../../database/load.js';
import { prepareDatabase } from '../../database/prepare.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import type { Headcount } from '../../subgraphs/shared/disclosure/headcount.js';
import { peopleFor } from '../../subgraphs/shared/disclosure/people.js';
import { migrate } from '../../subgraphs/shared/migrate.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { publicViewer } from '../../subgraphs/shared/viewer.js';
import { attack, measures } from '../disclosure/attacks.js';
import { subgraphUnderTest } from '../support/ask.js';
import { roleSecret } from '../support/global.js';

const seed = process.env['ATTACK_SEED'] ?? '攻撃・長い方';
const pairs = Number(process.env['ATTACK_PAIRS'] ?? 500_000);

describe('disclosure control', () => {
  const subgraphs = {
    coordination: subgraphUnderTest('coordination'),
    development: subgraphUnderTest('development'),
    exchange: subgraphUnderTest('exchange'),
  };
  it.each(measures)(
    'isolates nobody by half a million pairs of answers for $name',
    async (measure) => {
      const found = await attack(subgraphs, measure, { seed, pairs });
      console.info(
        `${measure.name}: ${found.pairs} pairs of ${found.queries} answers, ${found.targets} cells of 1–4 people, ${found.weighed} weighed, isolated ${found.isolated.length}`,
      );
      expect(found.contradictions).toEqual([]);
      expect(found.isolated).toEqual([]);
    },
    1_500_000,
  );
});

/** What is told of all data by organisation and year, and a finer table: people and key of each cell. */
const tables = {
  'accepted by organisation and year': `select sum(accepted)::int as people, bit_xor(accepted::bigint * record_key) as key
    from development.session_intake group by organization_code, fiscal_year`,
  'network attendance by organisation and year': `select sum(staff)::int as people, bit_xor(staff::bigint * attendance.record_key) as key
    from exchange.network_attendance attendance join exchange.network_meeting meeting on meeting.code = meeting_code
    where status = 'HELD' group by organization_code, meeting.fiscal_year`,
  'placements by home organisation and year': `select count(*)::int as people, bit_xor(record_key::bigint) as key
    from exchange.placement where home_organization_code is not null group by home_organization_code, fiscal_year`,
  'accepted by organisation, year and rank': `select count(*)::int as people, bit_xor(enrollment.record_key::bigint) as key
    from development.enrollment enrollment join development.training_session session on session.code = session_code
    group by organization_code, session.fiscal_year, rank_tier`,
} as const;

describe('what is left to be seen of the whole data', () => {
  const adminUrl = () => inject('postgres').replace('{database}', database);
  const database = `t_${randomBytes(6).toString('hex')}`;
  let admin: Client;
  beforeAll(async () => {
    const definitions = await allDefinitions();
    await prepareDatabase({
      adminUrl: adminUrl(),
      createDatabase: true,
      subgraphs: definitions.map(({ name }) => name),
      secret: roleSecret,
      actsForOthers: definitions.find((each) => each.actsForOthers)?.name,
      migrate: async (name) => {
        const definition = definitions.find((each) => each.name === name);
        if (definition) await migrate(definition, adminUrl());
      },
    });
    await loadData({
      adminUrl: adminUrl(),
      definitions,
      dataFolder: join(projectFolder, 'data'),
      syntheticScale: 1,
      production: false,
      report: () => {},
    });
    admin = new Client({ connectionString: adminUrl() });
    await admin.connect();
  }, 600_000);
  afterAll(() => admin?.end());

  it('are nine of ten figures by organisation and year, close to the truth', async () => {
    const people = peopleFor({ viewer: publicViewer, smallestShown: 5 });
    let all = 0;
    let shown = 0;
    for (const [name, table] of Object.entries(tables)) {
      const { rows } = await admin.query(`select * from (${table}) cell where people > 0`);
      const cells = rows as Headcount[];
      const errors = cells.flatMap((cell) => {
        const { value } = people.count({ people: cell.people, key: Number(cell.key) });
        return value === null ? [] : [Math.abs(value - cell.people) / cell.people];
      });
      const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
      console.info(
        `${name}: ${errors.length} of ${cells.length} cells shown (${((100 * errors.length) / cells.length).toFixed(1)} %), mean relative error ${(100 * mean).toFixed(1)} %`,
      );
      if (!name.endsWith('organisation and year')) continue;
      all += cells.length;
      shown += errors.length;
    }
    console.info(`by organisation and year together: ${shown} of ${all} cells shown`);
    expect(shown / all).toBeGreaterThan(0.9);
  }, 300_000);
});
