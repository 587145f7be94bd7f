import { Migration } from '@mikro-orm/migrations';

/** A need that a member names is under review until somebody says otherwise; a corrected file leaves what was said. */
export class Migration0081NeedsStatus extends Migration {
  override up(): void {
    this.addSql(`alter table needs_item alter column status set default 'UNDER_REVIEW'`);
  }
}
