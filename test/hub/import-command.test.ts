/** `npm run import`: office files into a running hub, from the command line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { hubUnderTest } from '../support/hub.js';

const hub = hubUnderTest(
  { engine: 'hive', subgraphs: 'in-process' },
  {
    authenticate: async () => ({
      subject: 'office',
      roles: [Role.SECRETARIAT],
      organization: null,
    }),
  },
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-import-'));
  await hub.sql('truncate recruitment.vacancy');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, ...lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join('\n'));
  return path;
}
const vacancies = '団体コード,年度,職種,募集数,未充足数';

interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

function start(...args: readonly string[]): Run {
  const url = hub.url.replace(/\/graphql$/, '');
  const command = spawn(
    process.execPath,
    [join(projectFolder, 'dist/gateway/import-command/main.js'), '--url', url, ...args],
    { env: { ...process.env, HUB_TOKEN: 'anybody', SYNTHETIC_DATA: 'off' } },
  );
  let said = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    command.once('close', (code) => resolve({ code, said })),
  );
  return { process: command, ended };
}
const run = (...args: readonly string[]) => start(...args).ended;

describe('npm run import', () => {
  it('checks in a dry run, keeps nothing, and says what to mend', async () => {
    const good = await fileOf('good.csv', vacancies, '112143,R7,建築,4,1');
    const bad = await fileOf('bad.csv', vacancies, '112143,R7,建築,4,5', '11214,7,大工,x,');
    const { code, said } = await run('--dry-run', good, bad);
    expect(code, said).toBe(1);
    expect(said).toContain('good.csv: 誤りなし（書き込んでいません）');
    expect(said).toMatch(/bad\.csv: 誤りがあり.*\n.*追加 0・変更 0/);
    expect(said).toMatch(/誤り 2行目「未充足数」: 「5」が来ました。.*AGREES_NOT/);
    expect(said).toMatch(/誤り 3行目「職種」: 「大工」が来ました。.*WORD_NOT_KNOWN/);
    expect(
      await hub.sql(
        `select status from imports.import_batch where file_name in ('good.csv', 'bad.csv')`,
      ),
    ).toEqual([{ status: 'CANCELLED' }, { status: 'CANCELLED' }]);
  });

  it('writes, and leaves with 0; what it cannot do it says, and leaves with 2', async () => {
    const path = await fileOf('new.csv', vacancies, '112143,R7,建築,4,1');
    expect(await run('--lang', 'en', path)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/new\.csv: written\n {2}added 1, changed 0/),
    });
    expect(await run(path)).toMatchObject({ code: 0, said: expect.stringContaining('変更なし') });
    expect(await run(join(folder, 'none.csv'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('ENOENT'),
    });
    expect(await run('--url', 'http://127.0.0.1:9', path)).toMatchObject({
      code: 2,
      said: expect.stringContaining('ハブに届きません'),
    });
  });
});

describe('Ctrl+C', () => {
  const lectures = (name: string, count: number) =>
    fileOf(
      name,
      '講座コード,大学,学部,実施日,実施方法,受講者数,講師団体コード',
      ...Array.from({ length: count }, (_, at) =>
        `${name}-${at},例示大学,法学部,2024-11-08,集合,60,111007`.replace('.csv', ''),
      ),
    );
  async function reaches(file: string, status: string): Promise<void> {
    for (;;) {
      const [batch] = await hub.sql(
        'select status from imports.import_batch where file_name = $1',
        [file],
      );
      if (batch?.status === status) return;
      if (/^(WRITTEN|CANCELLED)$/.test(batch?.status)) throw new Error(`it is ${batch.status}`);
      await pause(5);
    }
  }
  /** The lock of a batch is held as long as somebody works on it. */
  async function nobodyWorks(): Promise<void> {
    const held = () =>
      hub.sql(
        `select 1 from pg_locks where locktype = 'advisory'
           and database = (select oid from pg_database where datname = current_database())`,
      );
    while ((await held()).length > 0) await pause(20);
  }
  const left = (file: string) =>
    hub.sql(
      `select batch.status, (select count(*)::int from imports.import_record where batch_code = batch.code) as records,
         (select count(*)::int from imports.import_original where batch_code = batch.code) as originals,
         (select count(*)::int from recruitment.outreach_lecture where code like left($1, -4) || '-%') as lectures
       from imports.import_batch batch where file_name = $1`,
      [file],
    );

  it('while a file is read takes it back, says so, and sends no other', async () => {
    const path = await lectures('Read.csv', 30_000);
    const second = await lectures('Next.csv', 1);
    const { process: command, ended } = start(path, second);
    await reaches('Read.csv', 'CHECKING');
    command.kill('SIGINT');
    const { code, said } = await ended;
    expect(said).toContain('取りやめています');
    expect(said).toContain('Read.csv: 取りやめました（何も書き込んでいません）');
    expect(code).toBe(130);
    // what was read goes with it, however far it was
    await nobodyWorks();
    expect(await left('Read.csv')).toEqual([
      { status: 'CANCELLED', records: 0, originals: 0, lectures: 0 },
    ]);
    expect(await left('Next.csv')).toEqual([]);
  });

  it('while a file is written says that it came too late, and how to take it back', async () => {
    const path = await lectures('Write.csv', 30_000);
    const { process: command, ended } = start(path);
    await reaches('Write.csv', 'WRITING');
    command.kill('SIGINT');
    const { code, said } = await ended;
    expect(said).toMatch(/Write\.csv: 書き込みました.*取りやめるのが間に合いませんでした/);
    expect(code).toBe(130);
    expect(await left('Write.csv')).toEqual([
      { status: 'WRITTEN', records: 30_000, originals: 1, lectures: 30_000 },
    ]);
  });
});
