import { Migration } from '@mikro-orm/migrations';
import { ofSender, withParent } from '../../shared/row-policy.js';

/** Files, and what was found in them, are seen by whoever sent them in, and by the secretariat. */
export class Migration0090RowPolicies extends Migration {
  override up(): void {
    this.addSql(ofSender('import_batch'));
    this.addSql(withParent('import_finding', 'import_batch', 'batch_code'));
    this.addSql(withParent('import_record', 'import_batch', 'batch_code'));
  }
}
