/** The records of one batch on their way into `import_record`, in the transaction of its checking. */
import type { Execute } from '../../shared/database.js';
import { columnsOf } from '../../shared/import/column-names.js';
import type { Form, ImportForm } from '../../shared/import/form.js';
import type { ReadRecord } from '../../shared/import/sheet-reader.js';
import { dropRecords, stage, stageRemoved, type Target, targetOf } from './difference.queries.js';

export class Staging {
  readonly #execute: Execute;
  readonly #batch: string;
  readonly #targets: ReadonlyMap<string, Target>;
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
      const target = this.#targets.get(table);
      if (!target) throw new Error(`no table ${table} among those of the form`);
      const staged = group.map(({ line, key, row }) => ({
        position: ++this.#position,
        line,
        key,
        content: columnsOf(row),
      }));
      await stage(this.#execute, this.#batch, target, staged);
    }
  }

  async end(): Promise<void> {
    for (const target of this.#targets.values()) {
      await stageRemoved(this.#execute, this.#batch, target, this.#position);
      this.#position += 1_000_000;
    }
  }

  async drop(): Promise<void> {
    await dropRecords(this.#execute, this.#batch);
  }
}
