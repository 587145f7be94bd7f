import { Migration } from '@mikro-orm/migrations';
import { foldedColumns } from '../../shared/fold-name.js';

/** Support of members' own training is found by its theme, however that is written. */
export class Migration0050SupportSearch extends Migration {
  override up(): void {
    this.addSql(foldedColumns('member_training_support', ['theme_ja']));
  }
}
