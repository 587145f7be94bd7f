import type { Sql } from 'sql-template-tag';
import { describe, expect, it } from 'vitest';
import { loadSyntheticData } from '../../../subgraphs/exchange/synthetic/load.js';
import type { OrganizationWeight } from '../../../subgraphs/shared/data-load.js';
import { randomOf } from '../../../subgraphs/shared/random.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { sql } = subgraphUnderTest('exchange');

const organizations: OrganizationWeight[] = [
  { code: '110001', nameJa: '埼玉県', type: 'prefecture', region: '', population: 7_000_000 },
  { code: '111007', nameJa: '市', type: 'city', region: '', population: 300_000 },
  { code: '112011', nameJa: '町', type: 'town', region: '', population: 30_000 },
  { code: '113697', nameJa: '村', type: 'village', region: '', population: 2_700 },
];

async function invented(scale: number) {
  const tables: Record<string, (readonly unknown[])[]> = {};
  const loaded = await loadSyntheticData({
    dataFolder: '',
    organizations,
    scale,
    random: (purpose) => randomOf(purpose),
    copy: async (table, _columns, rows) => {
      tables[table] = [...rows];
      return tables[table].length;
    },
    execute: async (_statement: Sql) => [],
  });
  return { tables, loaded };
}

describe('synthetic exchange', () => {
  it('is the same whenever it is made', async () => {
    expect(await invented(0.02)).toEqual(await invented(0.02));
  });

  it('grows with the scale: about 900 placements a year at 1', async () => {
    const { tables, loaded } = await invented(1);
    expect(tables['placement']?.length).toBe(4500);
    expect(loaded.find(({ table }) => table === 'placement')?.rows).toBe(4500);
  });

  it('refers only to first rounds of joint courses that development invents', async () => {
    const sessions = await sql(
      `select distinct training_session_code as code from (
         select training_session_code from exchange_opportunity union all select training_session_code from placement_return
       ) reference where training_session_code is not null`,
    );
    const known = await sql(
      `select session.code from development.training_session session join development.training_course course
         on course.code = session.course_code and course.audience = 'JOINT' where session.round = 1`,
    );
    const codes = new Set(known.map(({ code }) => code));
    expect(sessions.length).toBeGreaterThan(5);
    expect(sessions.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it('teaches on only at sessions after the placement', async () => {
    const early = await sql(
      `select 1 from placement_return join placement on code = placement_code
       join development.training_session session on session.code = training_session_code
       where session.starts_on <= placement.ends_on`,
    );
    expect(early).toEqual([]);
  });

  it('marks every row', async () => {
    const tables = await sql(
      `select table_name as name from information_schema.columns where table_schema = 'exchange' and column_name = 'dataset_kind'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      // the source of what members will send in stands there before anything is sent
      const real = name === 'source' ? `and id not in ('member-report', 'union-record')` : '';
      expect(
        await sql(`select 1 from ${name} where dataset_kind <> 'SYNTHETIC' ${real} limit 1`),
      ).toEqual([]);
    }
  });

  it('names no company that could be real', async () => {
    const rows = await sql(
      `select 1 from host_company where name_ja not like '架空%（合成）' or corporate_number is not null`,
    );
    expect(rows).toEqual([]);
  });
});
