import { Migration } from '@mikro-orm/migrations';
import { addUnionRecord } from '../../shared/import/source-row.js';

/** Rows about what the union itself does are none of a member's report. */
export class Migration0092UnionRecord extends Migration {
  override up(): void {
    this.addSql(addUnionRecord());
  }
}
