import { Migration } from '@mikro-orm/migrations';
import { addMemberReport } from '../../shared/import/source-row.js';

/** Rows that members send name their source. */
export class Migration0080ImportedRows extends Migration {
  override up(): void {
    this.addSql(addMemberReport());
    // what is taken in has its receipt in the subgraph imports
    this.addSql('drop table import_batch');
  }
}
