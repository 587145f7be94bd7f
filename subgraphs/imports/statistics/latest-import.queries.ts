import { perRequest } from '../../shared/loader.js';
import { askedColumns, type Row, read, sql, tableOf } from '../../shared/rows.js';
import { type CellReference, scopeIn } from '../../shared/statistics/cell-key.js';
import { senderOf } from '../import-batch/import-access.js';
import { ImportBatch } from '../import-batch/import-batch.entity.js';

type Latest = Row<ImportBatch> & { readonly cell: number };

/** The file written last that is about an organisation of a cell, among those that the viewer handles. */
export const latestImportByCell = perRequest<CellReference, Row<ImportBatch> | null>(
  async (context, cells) => {
    const sender = senderOf(context.viewer);
    const own = 'everybody' in sender ? null : sender.organization;
    const given = cells.map(({ scope }, cell) => ({ cell, codes: scopeIn(scope) }));
    const rows = await read<Latest>(
      context,
      sql`select asked.cell, latest.*
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as asked(cell int, codes text[])
        cross join lateral (
          select ${askedColumns(context, ImportBatch)} from ${tableOf(context, ImportBatch)} row
          where row.status = 'WRITTEN' and (${own}::text is null or row.sender_code = ${own})
            and (asked.codes is null or row.organization_codes && asked.codes)
          order by row.written_at desc, row.code limit 1) latest`,
    );
    const byCell = new Map(rows.map((row) => [row.cell, row]));
    return cells.map((_, cell) => byCell.get(cell) ?? null);
  },
);
