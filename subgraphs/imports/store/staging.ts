/** The records of one batch on their way into `import_record`, in the transaction of its checking. */
import type { Execute } from '../../shared/database.js';
import { columnsOf } from '../../shared/import/column-names.js';
import type { Form, ImportForm } from '../../shared/import/form.js';
import type { ReadRecord } from '../../shared/import/sheet-reader.js';
import { keepDifference, keepInvented, keepRemoved } from './difference.queries.js';
import { type Target, targetOf } from './target.queries.js';
import { count, openWanted, type Wanted, want } from './wanted.queries.js';

export class Staging {
  readonly #execute: Execute;
  readonly #batch: string;
  readonly #targets: ReadonlyMap<string, Target>;
  readonly #wanted = new Map<string, Wanted>();
  #position = 0;

  private constructor(execute: Execute, batch: string, targets: ReadonlyMap<string, Target>) {
    this.#execute = execute;
    this.#batch = batch;
    this.#targets = targets;
  }

  static async open(
    execute: Execute,
    batch: string,
    { subgraph }: ImportForm,
    { tables }: Form,
  ): Promise<Staging> {
    const targets = new Map<string, Target>();
    for (const table of tables) {
      targets.set(table.table, await targetOf(execute, subgraph, table));
    }
    return new Staging(execute, batch, targets);
  }

  async add(records: readonly ReadRecord[]): Promise<void> {
    for (const [table, group] of Map.groupBy(records, (record) => record.table)) {
      const columns = Object.keys(columnsOf(group[0]?.row ?? {}));
      const staged = group.map(({ line, key, row }) => ({
        staged_position: ++this.#position,
        staged_line: line,
        staged_key: key,
        ...columnsOf(row),
      }));
      await want(this.#execute, await this.#wantedOf(table, columns), staged);
    }
  }

  async #wantedOf(table: string, columns: readonly string[]): Promise<Wanted> {
    const known = this.#wanted.get(table);
    if (known) return known;
    const target = this.#targets.get(table);
    if (!target) throw new Error(`no table ${table} among those of the form`);
    const wanted = await openWanted(this.#execute, target, columns);
    this.#wanted.set(table, wanted);
    return wanted;
  }

  /** After the last record, when the file has no error: how all of them differ from what stands there. */
  async end(): Promise<void> {
    for (const wanted of this.#wanted.values()) {
      await count(this.#execute, wanted);
      await keepInvented(this.#execute, wanted);
      await keepDifference(this.#execute, this.#batch, wanted);
    }
    for (const wanted of this.#wanted.values()) {
      await keepRemoved(this.#execute, this.#batch, wanted, this.#position);
      this.#position += 1_000_000;
    }
  }
}
