/**
 * A hundred thousand rows out of a running hub, in each format: how soon the first byte
 * comes, how long the last one takes, how much memory it costs the hub, and that nothing
 * more is read for a client who left. It prints its figures; docs/export.md tells those
 * of one machine.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { again, measuredHub } from './support/measured-hub.js';

const count = Number(process.env['LARGE_EXPORT_ROWS'] ?? 100_000);

/** Megabytes that an export may take; on a heap with so little room to spare, what is done with is not left lying. */
const mostMemory = 64;
const hub = measuredHub({
  LOG_LEVEL: 'info',
  NODE_OPTIONS: '--max-old-space-size=160 --max-semi-space-size=8',
});
beforeAll(async () => {
  await hub.sql(
    `insert into recruitment.outreach_lecture (code, organization_code, fiscal_year, held_on, university, faculty,
       delivery_mode, audience, clause_codes, source_id, dataset_kind)
     select 'LARGE-' || number, '111007', 2024, '2024-11-08', '例示大学', '法学部', 'IN_PERSON', number % 300,
       '{6-rec-1}', 'member-report', 'REAL'
     from generate_series(1, $1::int) number`,
    [count],
  );
  await hub.sql('analyze recruitment.outreach_lecture');
});

const lectures = `query Lectures { outreachLectures(where: { organization: { eq: "111007" } }) { nodes {
  code university faculty heldOn deliveryMode audience { value } organization { code nameJa } } } }`;

const asked = (accept: string, signal?: AbortSignal) =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      authorization: `Bearer ${hub.token}`,
    },
    body: JSON.stringify({ query: lectures }),
    ...(signal && { signal }),
  });

/** The log's lines about exports, the latest last. */
const exported = (): { rows: number; pages: number; whole: boolean }[] =>
  hub.said.err
    .split('\n')
    .filter((line) => line.includes('"msg":"export"'))
    .map((line) => JSON.parse(line));

const formats: readonly (readonly [name: string, accept: string])[] = [
  ['CSV', 'text/csv; bom=true'],
  ['Shift_JIS', 'text/csv; charset=shift_jis'],
  ['JSON', 'application/json; profile=rows'],
  ['XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

describe(`an answer of ${count} rows`, () => {
  it.each(formats)('as %s comes soon, whole, and with little memory', async (name, accept) => {
    const before = hub.megabytes();
    let most = before;
    const end = again(() => {
      most = Math.max(most, hub.megabytes());
    }, 20);
    const already = exported().length;
    const began = performance.now();
    const answer = await asked(accept);
    expect(answer.status).toBe(200);
    let firstByte: number | undefined;
    let bytes = 0;
    for await (const piece of answer.body as ReadableStream<Uint8Array>) {
      firstByte ??= performance.now() - began;
      bytes += piece.length;
    }
    const seconds = (performance.now() - began) / 1000;
    await end();
    process.stdout.write(
      `${name}: ${(bytes / 1e6).toFixed(1)} MB; first byte ${firstByte?.toFixed(0)} ms; all ${seconds.toFixed(1)} s; hub ${before.toFixed(0)} → ${most.toFixed(0)} MB\n`,
    );
    await expect.poll(() => exported().length).toBe(already + 1);
    const told = exported().at(-1);
    expect(told).toMatchObject({ whole: true });
    expect(told?.rows).toBeGreaterThanOrEqual(count);
    expect(most - before).toBeLessThan(mostMemory);
  });

  it('is read no further when its client leaves', async () => {
    const already = exported().length;
    const leaving = new AbortController();
    const answer = await asked('text/csv', leaving.signal);
    await answer.body?.getReader().read();
    await pause(200);
    leaving.abort();
    await expect.poll(() => exported().length, { timeout: 5000 }).toBe(already + 1);
    const told = exported().at(-1);
    process.stdout.write(`left: after ${told?.rows} rows of ${told?.pages} pages\n`);
    expect(told).toMatchObject({ whole: false });
    expect(told?.rows).toBeLessThan(count / 2);
  });
});
