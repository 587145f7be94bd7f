import { Migration } from '@mikro-orm/migrations';
import { draftsOfMeetings } from '../../shared/row-policy.js';

/** Drafts of a subcommittee are seen by itself, planning and the secretariat. */
export class Migration0090RowPolicies extends Migration {
  override up(): void {
    this.addSql(draftsOfMeetings('agenda_item'));
  }
}
