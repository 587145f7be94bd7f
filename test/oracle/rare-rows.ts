/** What no load of data makes and the oracle must still be asked about. */
import { Client } from 'pg';

/** A revision of the plan, a member's file that was refused, and the same file again, taken in and back. */
export async function addRareRows(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`
      insert into coordination.plan_revision values
        ('6-r1', 6, 1, '2025-03-01', '2025-04-01', '一部改定', 'wide-area-plan-6', 'REAL');
      insert into imports.import_batch (code, form, file_name, sha256, bytes, format, encoding,
          status, sender_code, organization_codes, rows_read, rows_total, added, changed, errors,
          checked_at)
        values ('a-batch', 'recruitment-exam', 'a.csv', repeat('0', 64), 120, 'CSV', 'utf-8',
          'REFUSED', '111007', '{111007}', 2, 2, 1, 1, 1, now());
      insert into imports.import_batch (code, form, file_name, sha256, bytes, format, encoding,
          status, confirmed, sender_code, organization_codes, same_as, rows_read, rows_total,
          unchanged, checked_at, written_at, undone_at)
        values ('b-batch', 'recruitment-exam', 'b.csv', repeat('0', 64), 120, 'CSV', 'utf-8',
          'UNDONE', true, '111007', '{111007}', 'a-batch', 2, 2, 2, now(), now(), now());
      insert into imports.import_finding values ('a-batch-1', 'a-batch', 1, 'CELL_EMPTY', 'ERROR',
        'Sheet1', 3, '年度', '', 'a fiscal year', '年度', 'Write 令和6年度.', '令和6年度のように書いてください。');
      insert into imports.import_record (batch_code, position, line, target, key, personal,
          content, before, change)
        values ('a-batch', 1, 2, 'recruitment_exam', '111007-2022-1-土木', false,
          '{"applicants": 36}', '{"applicants": 35}', 'CHANGED');
    `);
  } finally {
    await client.end();
  }
}
