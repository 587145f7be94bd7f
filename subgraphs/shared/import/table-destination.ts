/** A form's rows in a table of PostgreSQL: their properties are its columns, written in snake_case. */
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { DataLoadOptions } from '../data-load.js';
import { raw, type Sql, sql } from '../rows.js';
import { upsert } from '../upsert.js';
import type { Destination } from './pipeline.js';
import type { Receipt } from './report.js';

export interface DestinationTable<Row> {
  /** Runs a statement in the transaction of the import; `search_path` is the subgraph's schema. */
  readonly execute: DataLoadOptions['execute'];
  readonly table: string;
  /** The property that holds the business key, the table's primary key. */
  readonly key: keyof Row & string;
}

/** Rows sent in one statement. */
const batch = 5000;

const naming = new UnderscoreNamingStrategy();
const columnOf = (property: string) => naming.propertyToColumnName(property);

export function tableDestination<Row extends object>({
  execute,
  table,
  key,
}: DestinationTable<Row>): Destination<Row> {
  const target = raw(table);
  const keyColumn = raw(columnOf(key));
  return {
    async begin(form) {
      await execute(sql`select pg_advisory_xact_lock(hashtext(${`import ${form}`}))`);
    },
    async knows(form, sha256) {
      const found = await execute(
        sql`select 1 from import_batch where form = ${form} and sha256 = ${sha256} limit 1`,
      );
      return found.length > 0;
    },
    async stored(keys) {
      const rows = await execute<{ content: Record<string, unknown> }>(
        sql`select to_jsonb(row) as content from ${target} row where ${keyColumn} = any(${keys})`,
      );
      return new Map(
        rows.map(({ content }) => {
          const row = propertiesOf(content) as Row;
          return [String(row[key]), row];
        }),
      );
    },
    async write(rows) {
      for (let from = 0; from < rows.length; from += batch) {
        await upsert(execute, table, columnOf(key), rows.slice(from, from + batch).map(columnsOf));
      }
    },
    async keep(receipt) {
      await execute(insertReceipt(receipt));
    },
  };
}

function columnsOf(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => [columnOf(property), value]),
  );
}

function propertiesOf(content: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([column, value]) => [naming.columnNameToProperty(column), value]),
  );
}

function insertReceipt({ warnings, ...receipt }: Receipt): Sql {
  return sql`insert into import_batch
      (form, file_name, sha256, bytes, encoding, rows, added, changed, unchanged, warnings)
    values (${receipt.form}, ${receipt.fileName}, ${receipt.sha256}, ${receipt.bytes}, ${receipt.encoding},
      ${receipt.rows}, ${receipt.added}, ${receipt.changed}, ${receipt.unchanged}, ${JSON.stringify(warnings)}::jsonb)`;
}
