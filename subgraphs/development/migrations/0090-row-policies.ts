import { Migration } from '@mikro-orm/migrations';
import { ofOrganization, ofPersons } from '../../shared/row-policy.js';

/** Intakes of one organisation are seen by their own; a person's enrolment by nobody. */
export class Migration0090RowPolicies extends Migration {
  override up(): void {
    this.addSql(ofOrganization('session_intake'));
    this.addSql(ofPersons('enrollment'));
  }
}
