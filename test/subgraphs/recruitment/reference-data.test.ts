/** Loading what ships, again and after a change of its files. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReferenceData } from '../../../subgraphs/recruitment/reference-data.js';
import type { DataLoadOptions, LoadedTable } from '../../../subgraphs/shared/data-load.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { randomOf } from '../../../subgraphs/shared/random.js';
import { subgraphUnderTest } from '../../support/ask.js';

const hub = subgraphUnderTest('recruitment');
const shipped = join(projectFolder, 'data');
const examFile = 'recruitment-exams/saitama-city-fy2022.csv';

let client: Client;
let folder: string;
beforeAll(async () => {
  client = new Client({ connectionString: hub.database.adminUrl });
  await client.connect();
  await client.query('set search_path = recruitment');
  folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-data-'));
  await cp(shipped, folder, { recursive: true });
});
afterAll(async () => {
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

async function load(dataFolder: string): Promise<readonly LoadedTable[]> {
  const members = await readFile(join(shipped, 'member-organizations.csv'));
  const options: DataLoadOptions = {
    dataFolder,
    organizations: (parse(members, { columns: true }) as Record<string, string>[]).map(
      ({ code, name_ja: nameJa }) => ({ code, nameJa }) as DataLoadOptions['organizations'][number],
    ),
    scale: 1,
    random: randomOf,
    copy: () => Promise.reject(new Error('reference data is imported, not copied')),
    execute: async ({ text, values }) => (await client.query(text, values as unknown[])).rows,
  };
  await client.query('begin');
  try {
    const tables = await loadReferenceData(options);
    await client.query('commit');
    return tables;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** How the results stand that the file holds. */
const results = () =>
  hub.sql(`select * from recruitment_exam where dataset_kind = 'REAL' order by code`);
const edited = async (change: (text: string) => string) => {
  const text = new TextDecoder('shift_jis').decode(await readFile(join(shipped, examFile)));
  await writeFile(join(folder, examFile), change(text));
};

describe('loadReferenceData', () => {
  it('does nothing when everything stands there already', async () => {
    const before = await results();
    expect(before).toHaveLength(26);
    await load(shipped);
    expect(await results()).toEqual(before);
  });

  it('follows a corrected file, and changes only what differs', async () => {
    const before = await results();
    await edited((text) => text.replace('土木,35,26,24,19,17,1.5', '土木,36,26,24,19,17,1.5'));
    await load(folder);
    const after = await results();
    expect(after).toEqual(
      before.map((row) => (row.code === '111007-2022-1-土木' ? { ...row, applicants: 36 } : row)),
    );
    const { data } = await hub.ask(
      '{ recruitmentExam(code: "111007-2022-1-土木") { applicants { value } } }',
    );
    expect(data.recruitmentExam.applicants.value).toBe(36);
  });

  it('stops with every problem of a broken file, in both languages, and keeps nothing of it', async () => {
    const before = await results();
    await edited((text) =>
      text.replace(',929,', ',九百,').replaceAll('111007,令和4年度', '111007,令'),
    );
    await expect(load(folder)).rejects.toThrow(/2行目「申込者数\(人\)」: 「九百」が来ました。/);
    await expect(load(folder)).rejects.toThrow(/line 27, column "年度": "令" came\./);
    expect(await results()).toEqual(before);
  });
});
