import { Migration } from '@mikro-orm/migrations';

/**
 * For files of a hundred thousand rows: a record is found by its key alone, and an index
 * less is a sixth of the time in which the records are kept; and nobody tries to
 * compress what is encrypted.
 */
export class Migration0092LargeFiles extends Migration {
  override up(): void {
    this.addSql(`
      drop index import_record_target_key_batch_code_idx;
      alter table import_original alter column content set storage external;
    `);
  }
}
