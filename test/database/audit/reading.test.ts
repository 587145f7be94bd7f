/** Who may read the trail, as PostgreSQL keeps it. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareAudit } from '../../../database/audit/prepare.js';
import { roleUrl } from '../../../database/roles.js';
import { copyDatabase, type TestDatabase } from '../../support/database.js';
import { roleSecret } from '../../support/global.js';

let database: TestDatabase;
const opened: Client[] = [];
beforeAll(async () => {
  database = await copyDatabase();
  const writer = await as(await prepareAudit(database.adminUrl, roleSecret));
  const entry = (index: number) =>
    JSON.stringify({ kind: 'request', subject: `person-${index}`, roles: ['PLANNING'], codes: [] });
  for (const index of [1, 2, 3]) {
    await writer.query(`insert into audit.entry values ('a', $1, $2, $3, 'seal')`, [
      index,
      `2026-04-0${index}T00:00:00.000Z`,
      entry(index),
    ]);
  }
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

async function as(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  opened.push(client);
  return client;
}
const coordination = () => as(roleUrl(database.adminUrl, 'coordination', roleSecret));
const count = async (client: Client) =>
  (await client.query('select count(*)::int as number from audit.entry')).rows[0].number;

describe('the audit trail', () => {
  it('is read by the role of coordination for the secretariat, and by it for nobody else', async () => {
    const reader = await coordination();
    expect(await count(reader)).toBe(0);
    await reader.query(`set hub.importing = '^111007$'`);
    expect(await count(reader)).toBe(0);
    await reader.query(`set hub.importing = '.*'`);
    expect(await count(reader)).toBe(3);
  });

  it.each(['development', 'exchange', 'recruitment'])(
    'is not read by the role of %s',
    async (name) => {
      const other = await as(roleUrl(database.adminUrl, name, roleSecret));
      await other.query(`set hub.importing = '.*'`);
      await expect(count(other)).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    'delete from audit.entry',
    `update audit.entry set at = ''`,
    `insert into audit.entry values ('b', 1, '', '{}', '')`,
    'truncate audit.entry',
  ])('is not changed by who reads it: %s', async (statement) => {
    const reader = await coordination();
    await reader.query(`set hub.importing = '.*'`);
    await expect(reader.query(statement)).rejects.toThrow(/permission denied/);
  });
});
