/**
 * A hundred thousand rows through the door of a running hub: how long each stage takes
 * and how much memory, what stands there afterwards, and whether others are answered
 * meanwhile. It prints its figures; docs/import-manual.md tells those of one machine.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../start/support/ask.js';
import { asCsv, asWorkbook, type Completion, completions } from './support/large-files.js';
import { again, measuredHub } from './support/measured-hub.js';

const count = Number(process.env['LARGE_IMPORT_ROWS'] ?? 100_000);
/** Megabytes of the hub, the thread that reads the file included; of those, what it did not have before the first file. */
const mostMemory = { whole: 600, more: 300 };

const hub = measuredHub({
  SYNTHETIC_SCALE: process.env['LARGE_IMPORT_SCALE'] ?? '0.02',
  // with gigabytes to spare, what is done with would be left lying
  NODE_OPTIONS: '--max-old-space-size=256 --max-semi-space-size=16',
});
let atStart: number;
beforeAll(() => {
  atStart = hub.megabytes();
});

interface Measured {
  readonly code: string;
  readonly status: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly memoryBefore: number;
  readonly memory: number;
  /** Milliseconds that queries of others waited. */
  readonly waits: readonly number[];
}

const others = `{ memberOrganization(code: "112011") {
  nameJa trainingIntakes { completed { display } } examFunnels { competitionRatio { display } } } }`;

async function importing(name: string, bytes: Buffer): Promise<Measured> {
  const memoryBefore = hub.megabytes();
  let memory = memoryBefore;
  const waits: number[] = [];
  const ends = [
    again(() => {
      memory = Math.max(memory, hub.megabytes());
    }, 25),
    again(async () => {
      const began = performance.now();
      await dataOf(hub.url, others, hub.token);
      waits.push(performance.now() - began);
    }, 50),
  ];
  const began = performance.now();
  const sent = await fetch(`${hub.url}/imports?name=${name}&confirm=true`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${hub.token}` },
    body: new Uint8Array(bytes),
  });
  expect(sent.status).toBe(202);
  const { batch } = (await sent.json()) as { batch: { code: string } };
  const seconds: Record<string, number> = {};
  let stage = 'SENDING';
  let since = began;
  for (;;) {
    const [{ status }] = await hub.sql('select status from imports.import_batch where code = $1', [
      batch.code,
    ]);
    const now = performance.now();
    if (status !== stage) {
      seconds[stage] = (seconds[stage] ?? 0) + (now - since) / 1000;
      [stage, since] = [status, now];
    }
    if (!/^(RECEIVED|CHECKING|WRITING)$/.test(status)) break;
    await pause(25);
  }
  seconds['all'] = (performance.now() - began) / 1000;
  await Promise.all(ends.map((end) => end()));
  return { code: batch.code, status: stage, seconds, memoryBefore, memory, waits };
}

function tell(what: string, bytes: number, { seconds, memoryBefore, memory, waits }: Measured) {
  const sorted = waits.toSorted((a, b) => a - b);
  process.stdout.write(
    [
      `${what}: ${count} rows, ${(bytes / 1e6).toFixed(1)} MB`,
      ...Object.entries(seconds).map(([name, value]) => `${name} ${value.toFixed(1)} s`),
      `hub ${memoryBefore.toFixed(0)} → ${memory.toFixed(0)} MB`,
      `${waits.length} queries of others, median ${sorted[waits.length >> 1]?.toFixed(0)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms\n`,
    ].join('; '),
  );
}

/** Rollups of development that are not what their rows sum to. */
const wrongRollups = () =>
  hub.sql(`
    select 'session' as of from (
      select session_code, sum(accepted) as accepted, sum(absent) as absent, sum(completed) as completed
      from development.session_intake group by 1) raw
    full join development.session_rollup kept using (session_code)
    where (raw.accepted, raw.absent, raw.completed) is distinct from (kept.accepted, kept.absent, kept.completed)
    union all
    select 'year' from (
      select organization_code, fiscal_year, sum(accepted) as accepted, sum(absent) as absent, sum(completed) as completed
      from development.session_intake group by 1, 2) raw
    full join development.intake_rollup kept using (organization_code, fiscal_year)
    where (raw.accepted, raw.absent, raw.completed) is distinct from (kept.accepted, kept.absent, kept.completed)
    union all
    select 'clause' from (
      select intake.organization_code, intake.fiscal_year, link.clause_code, sum(intake.accepted) as accepted
      from development.session_intake intake
      join development.training_session session on session.code = intake.session_code
      join development.course_clause link on link.course_code = session.course_code
      where intake.accepted > 0 group by 1, 2, 3) raw
    full join development.clause_rollup kept using (organization_code, fiscal_year, clause_code)
    where raw.accepted is distinct from kept.accepted`);

/** What stands in the tables, without numbers that the database draws. */
const everything = () =>
  hub.sql(`
    select 'people' as of, md5(string_agg(to_jsonb(row)::text, '' order by session_code, person)) as sum
    from development.enrollment row
    union all
    select 'intakes', md5(string_agg((to_jsonb(row) - 'record_key')::text, '' order by code))
    from development.session_intake row`);

async function settled(code: string, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 4000; tries += 1) {
    const [{ status }] = await hub.sql('select status from imports.import_batch where code = $1', [
      code,
    ]);
    if (wanted.test(status)) return;
    await pause(50);
  }
  throw new Error('it does not end');
}

describe(`a file of ${count} rows`, () => {
  const kinds = [
    ['CSV', asCsv],
    ['XLSX', asWorkbook],
  ] as const;
  it.each(kinds)('%s is written whole while others are answered', async (kind, write) => {
    const sessions = (
      await hub.sql(
        `select code from development.training_session where code ~ '-\\d{4}-\\d+$'
         order by md5(code || $1) limit 40`,
        [kind],
      )
    ).map(({ code }) => code as string);
    const organizations = (
      await hub.sql(
        'select code from coordination.member_organization where successor_code is null',
      )
    ).map(({ code }) => code as string);
    const people: readonly Completion[] = completions(count, sessions, organizations);
    const bytes = await write(people);
    const before = await everything();
    const measured = await importing(`list.${kind.toLowerCase()}`, bytes);
    tell(kind, bytes.length, measured);

    expect(measured.status).toBe('WRITTEN');
    expect(measured.memory).toBeLessThan(mostMemory.whole);
    expect(measured.memory - atStart).toBeLessThan(mostMemory.more);
    // one at least in every second
    expect(measured.waits.length).toBeGreaterThan((measured.seconds['all'] ?? 0) / 2);
    const [{ written }] = await hub.sql(
      `select count(*)::int as written from development.enrollment
       where session_code = any($1) and dataset_kind = 'REAL' and outcome in ('COMPLETED', 'ABSENT')`,
      [sessions],
    );
    expect(written).toBeGreaterThanOrEqual(count);
    const [sums] = await hub.sql(
      `select sum(accepted)::int as accepted, sum(completed)::int as completed, sum(absent)::int as absent
       from development.session_intake where session_code = any($1)`,
      [sessions],
    );
    const completed = people.filter((each) => each.completed).length;
    expect(sums).toEqual({ accepted: count, completed, absent: count - completed });
    expect(await wrongRollups()).toEqual([]);

    const again = await importing(`again.${kind.toLowerCase()}`, bytes);
    tell(`${kind} again`, bytes.length, again);
    expect(again.status).toBe('UNCHANGED');

    const began = performance.now();
    await dataOf(
      hub.url,
      `mutation { undoImport(id: "${measured.code}") { batch { status } } }`,
      hub.token,
    );
    await settled(measured.code, /^UNDONE$/);
    process.stdout.write(
      `${kind} taken back: ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
    expect(await everything()).toEqual(before);
    expect(await wrongRollups()).toEqual([]);
  });
});
