/** Loading: from the files that ship, twice without a change, and from wrong ones not at all. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordination } from '../../../subgraphs/coordination/subgraph.js';
import type { DataLoadOptions, OrganizationWeight } from '../../../subgraphs/shared/data-load.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { randomOf } from '../../../subgraphs/shared/random.js';
import { subgraphUnderTest } from '../../support/ask.js';

const under = subgraphUnderTest('coordination');
let client: Client;
let folder: string;

beforeAll(async () => {
  client = new Client({ connectionString: under.database.adminUrl });
  await client.connect();
  await client.query('set search_path = coordination');
  folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-data-'));
  await cp(join(projectFolder, 'data'), folder, { recursive: true });
});
afterAll(async () => {
  await client?.end();
  await rm(folder, { recursive: true, force: true });
});

const organizations = async (): Promise<OrganizationWeight[]> =>
  (
    await under.sql(`select code, name_ja as "nameJa", lower(type) as type, '' as region,
      population from member_organization where valid_to is null order by code`)
  ).map((row) => row as OrganizationWeight);

const optionsOf = async (written: string[] = []): Promise<DataLoadOptions> => ({
  dataFolder: folder,
  organizations: await organizations(),
  scale: 0.01,
  random: (purpose) => randomOf(`test ${purpose}`),
  async copy(table, columns, rows) {
    const all = [...rows];
    written.push(JSON.stringify([table, columns, all]));
    return all.length;
  },
  async execute<Row>({ text, values }: { text: string; values: readonly unknown[] }) {
    return (await client.query(text, [...values])).rows as Row[];
  },
});

const fingerprint = async () =>
  (
    await under.sql(`select string_agg(place, ';' order by place) as places from (
      select 'o' || ctid::text || code as place from member_organization
      union all select 'c' || ctid::text || code from clause
      union all select 't' || ctid::text || code from clause_text
      union all select 's' || ctid::text || code from council_seat
      union all select 'q' || ctid::text || id from source) rows`)
  )[0].places as string;

const replaceIn = async (file: string, from: string, to: string) => {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8');
  expect(before).toContain(from);
  await writeFile(path, before.replace(from, to));
  return () => writeFile(path, before);
};

describe('Reference data', () => {
  it('is loaded a second time without writing a row', async () => {
    const before = await fingerprint();
    const tables = await coordination.loadReferenceData(await optionsOf());
    expect(await fingerprint()).toBe(before);
    expect(tables).toContainEqual({ table: 'member_organization', rows: 66 });
    expect(tables).toContainEqual({ table: 'council_seat', rows: 64 });
    expect(tables).toContainEqual({ table: 'clause', rows: 32 });
  });

  it('follows its files: only the row that changed is written', async () => {
    const undo = await replaceIn('member-organizations.csv', '秩父市,ちちぶし', '秩父市,チチブシ');
    const before = new Set((await fingerprint()).split(';'));
    await coordination.loadReferenceData(await optionsOf());
    const changed = (await fingerprint()).split(';').filter((place) => !before.has(place));
    expect(changed).toEqual([expect.stringMatching(/^o\(\d+,\d+\)112071$/)]);
    const [row] = await under.sql(
      `select name_kana from member_organization where code = '112071'`,
    );
    expect(row.name_kana).toBe('チチブシ');
    await undo();
    await coordination.loadReferenceData(await optionsOf());
  });

  it('takes the seat of a member that has ceased, and gives it back', async () => {
    const options = await optionsOf();
    const seats = async () => (await under.sql('select code from council_seat')).length;
    await coordination.loadReferenceData({
      ...options,
      organizations: options.organizations.filter(({ code }) => code !== '112071'),
    });
    expect(await seats()).toBe(63);
    await coordination.loadReferenceData(options);
    expect(await seats()).toBe(64);
  });

  it.each([
    [
      'member-organizations.csv',
      '112071,秩父市',
      '112072,秩父市',
      /organizations\.csv:8[\s\S]*112072[\s\S]*112071/,
    ],
    ['member-organizations.csv', 'city,秩父,59706', 'city,秩夫,59706', /csv:8[\s\S]*region/],
    ['member-organizations.csv', ',59706,2020-10-01', ',59706,2020-13-01', /csv:8[\s\S]*as_of/],
    ['wide-area-plan-6.json', '"PHILOSOPHY"', '"PHILOSOFY"', /plan-6\.json[\s\S]*kind/],
  ])('is refused when %s says %s', async (file, from, to, message) => {
    const undo = await replaceIn(file, from, to);
    await expect(optionsOf().then(coordination.loadReferenceData)).rejects.toThrow(message);
    await undo();
  });
});

describe('Synthetic data', () => {
  it('is the same every time from the same seed, and names no row twice', async () => {
    const once: string[] = [];
    const again: string[] = [];
    await coordination.loadSyntheticData(await optionsOf(once));
    await coordination.loadSyntheticData(await optionsOf(again));
    expect(once).toEqual(again);
    expect(once).toHaveLength(12);
  });

  it('marks every row, and plans nothing as done', async () => {
    for (const table of ['meeting', 'agenda_item', 'attendance', 'staff_strength', 'needs_item']) {
      const rows = await under.sql(`select distinct dataset_kind, source_id from ${table}`);
      expect(rows).toEqual([{ dataset_kind: 'SYNTHETIC', source_id: 'synthetic' }]);
    }
    const early = await under.sql(`select code from meeting
      where (status = 'HELD') and held_on > '2026-11-23'
      union all select code from attendance where held_on > '2026-11-23'`);
    expect(early).toEqual([]);
  });

  it('grows with the scale', async () => {
    const small = await coordination.loadSyntheticData(await optionsOf());
    const large = await coordination.loadSyntheticData({ ...(await optionsOf()), scale: 1 });
    const needs = (tables: typeof small) =>
      tables.find(({ table }) => table === 'needs_item')?.rows ?? 0;
    expect(needs(large)).toBeGreaterThan(1200);
    expect(needs(small)).toBeLessThan(60);
  });
});
