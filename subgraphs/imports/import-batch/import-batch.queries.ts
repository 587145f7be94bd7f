import { rowByKey } from '../../shared/loader.js';
import { askedColumns, type Row, read, sql, tableOf } from '../../shared/rows.js';
import { ImportBatch } from './import-batch.entity.js';

/** Batches with their sender, whatever else is asked of them: whether one may be seen hangs on it. */
export const importBatchByCode = rowByKey(
  (context, codes: readonly string[]) =>
    read<Row<ImportBatch>>(
      context,
      sql`select ${askedColumns(context, ImportBatch)}, row.sender_code as "senderCode"
        from ${tableOf(context, ImportBatch)} row where row.code = any(${codes})`,
    ),
  ({ code }) => code,
);
