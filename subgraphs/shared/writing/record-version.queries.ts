import type { EntityClass } from '@mikro-orm/core';
import { type Loader, rowsByKey } from '../loader.js';
import { read, sql, tableOf } from '../rows.js';
import type { KeptVersion } from './record-change.js';
import type { RecordVersionRow } from './record-version.table.js';

/** All versions of a record by its global id, oldest first; none of what nobody changed. */
export function versionsIn(
  history: EntityClass<RecordVersionRow>,
): Loader<string, readonly KeptVersion[]> {
  return rowsByKey(
    (context, ids: readonly string[]) =>
      read<KeptVersion & { readonly id: string }>(
        context,
        sql`select record_type || ':' || code as id, version, kind, content,
            to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt",
            changed_by as "changedBy"
          from ${tableOf(context, history)}
          where record_type || ':' || code = any(${ids}) order by 1, 2`,
      ),
    ({ id }) => id,
  );
}

/** The table in a migration. */
export const recordVersionTable = `
  create table record_version (
    record_type varchar(40) not null,
    code varchar(96) not null,
    version int not null check (version > 0),
    kind text not null check (kind in ('CREATED', 'CHANGED', 'DELETED')),
    content jsonb check ((content is null) = (kind = 'DELETED')),
    changed_at timestamptz not null,
    changed_by text,
    primary key (record_type, code, version)
  );

  create index on record_version ((record_type || ':' || code), version);`;
