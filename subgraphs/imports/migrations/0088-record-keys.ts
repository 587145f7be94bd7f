import { Migration } from '@mikro-orm/migrations';

/** Which files a record comes from. */
export class Migration0088RecordKeys extends Migration {
  override up(): void {
    this.addSql(`create index on import_record (key, batch_code);`);
  }
}
