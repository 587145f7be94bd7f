import { Migration } from '@mikro-orm/migrations';
import { ofOrganization } from '../../shared/row-policy.js';

/** What came of one organisation's booth is seen by their own. */
export class Migration0090RowPolicies extends Migration {
  override up(): void {
    this.addSql(ofOrganization('booth_result'));
  }
}
