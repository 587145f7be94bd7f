/** What goes out of the hub or into it as a file is told to the audit trail: once, and also when its client leaves early. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../gateway/audit/event.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { hubUnderTest } from '../support/hub.js';

let events: AuditEvent[] = [];
const hub = hubUnderTest(
  { engine: 'hive', subgraphs: 'in-process' },
  {
    limits: { ...defaultLimits, pageSize: 100 },
    audit: (event) => events.push(event),
    authenticate: async () => ({
      subject: 'office',
      roles: [Role.SECRETARIAT],
      organization: null,
    }),
  },
);
beforeAll(() =>
  hub.sql(`
    truncate recruitment.outreach_lecture;
    insert into recruitment.outreach_lecture (code, organization_code, fiscal_year, held_on, university, faculty,
      delivery_mode, audience, clause_codes, source_id, dataset_kind)
    select 'L-' || number, '111007', 2024, '2024-11-08', '例示大学', repeat('学', 80), 'IN_PERSON', 60, '{6-rec-1}',
      'member-report', 'REAL'
    from generate_series(1, 5000) number`),
);
beforeEach(() => {
  events = [];
});

const told = async (): Promise<AuditEvent> => {
  await expect.poll(() => events).toHaveLength(1);
  // and no second time
  await pause(100);
  expect(events).toHaveLength(1);
  return events[0] as AuditEvent;
};
const table = (query: string, signal?: AbortSignal) =>
  fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/csv' },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
const lectures =
  'query Lectures { outreachLectures { nodes { code faculty university organization { code } } } }';

describe('the audit trail', () => {
  it('says of an export in which format and how many rows, once for all its pages', async () => {
    const answer = await table(
      'query Few { outreachLectures(where: { code: { in: ["L-1", "L-2", "L-3"] } }) { nodes { code } } }',
    );
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(4);
    expect(await told()).toMatchObject({
      subject: 'office',
      operation: 'Few',
      fields: ['OutreachLecture.code', 'OutreachLectureConnection.nodes', 'Query.outreachLectures'],
      status: 200,
      table: { format: 'csv', rows: 3, whole: true },
    });
  });

  it('says of an export that its client left how far it was, and the hub asks for no more', async () => {
    const leaving = new AbortController();
    const answer = await table(lectures, leaving.signal);
    await answer.body?.getReader().read();
    leaving.abort();
    const { table: sent, operation, codes } = await told();
    expect({ operation, codes }).toEqual({ operation: 'Lectures', codes: [] });
    expect(sent).toMatchObject({ format: 'csv', whole: false });
    expect(sent?.rows).toBeGreaterThan(0);
    expect(sent?.rows).toBeLessThan(5000);
  });

  it('says of a request that its client left before the answer', async () => {
    const client = new Client({ connectionString: hub.database.adminUrl });
    await client.connect();
    await client.query('begin; lock table recruitment.outreach_lecture in access exclusive mode');
    const leaving = new AbortController();
    const asked = table(lectures, leaving.signal).catch(() => {});
    await expect
      .poll(() => hub.sql(`select 1 from pg_locks where not granted`))
      .not.toHaveLength(0);
    leaving.abort();
    await asked;
    await client.end();
    expect(await told()).toMatchObject({
      fields: expect.arrayContaining(['Query.outreachLectures']),
      status: 499,
    });
  });

  it('says who sent a file in, and who took it out again with its names', async () => {
    const sent = await fetch(new URL('/imports?name=list.csv', hub.url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: '団体コード,年度,職種,募集数,未充足数\n112143,R7,大工,4,1',
    });
    const { batch } = (await sent.json()) as { batch: { code: string } };
    const event = await told();
    expect(event).toMatchObject({ subject: 'office', status: 202, codes: [] });
    expect(event.fields).toContain('Mutation.startImport');
    expect(JSON.stringify(event)).not.toContain('112143');

    await expect
      .poll(() => hub.sql('select status from imports.import_batch where code = $1', [batch.code]))
      .toEqual([{ status: 'REFUSED' }]);
    events = [];
    const marked = await fetch(new URL(`/imports/${batch.code}/marked`, hub.url));
    expect([marked.status, (await marked.text()).includes('大工')]).toEqual([200, true]);
    expect((await told()).fields).toContain('Query.markedImport');
  });
});
