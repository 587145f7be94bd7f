import { Migration } from '@mikro-orm/migrations';

/** What one person took, year after year. */
export class Migration0051PersonEnrollments extends Migration {
  override up(): void {
    this.addSql(`create index on enrollment (person, session_code);`);
  }
}
