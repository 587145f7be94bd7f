import { Migration } from '@mikro-orm/migrations';
import { ofOrganization } from '../../shared/row-policy.js';

/** Who came from one organisation is seen by their own. */
export class Migration0090RowPolicies extends Migration {
  override up(): void {
    this.addSql(ofOrganization('opportunity_participation'));
    this.addSql(ofOrganization('network_attendance'));
  }
}
