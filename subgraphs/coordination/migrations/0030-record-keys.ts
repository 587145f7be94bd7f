import { Migration } from '@mikro-orm/migrations';
import { recordKeyColumn } from '../../shared/vocabulary/record-key.js';

/** Records of people get a random key each (see docs/disclosure-control.md). */
export class Migration0030RecordKeys extends Migration {
  override up(): void {
    this.addSql(`
      alter table staff_strength add column ${recordKeyColumn};
    `);
  }
}
