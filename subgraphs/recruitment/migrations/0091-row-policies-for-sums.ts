import { Migration } from '@mikro-orm/migrations';
import { ofOrganization } from '../../shared/row-policy.js';

/** As before, but sums look at no row's text. */
export class Migration0091RowPoliciesForSums extends Migration {
  override up(): void {
    this.addSql(ofOrganization('booth_result'));
  }
}
