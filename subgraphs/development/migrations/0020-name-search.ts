import { Migration } from '@mikro-orm/migrations';
import { foldedColumns, foldNameFunction } from '../../shared/fold-name.js';

/** Names are found however they are written. */
export class Migration0020NameSearch extends Migration {
  override up(): void {
    this.addSql(foldNameFunction());
    this.addSql(foldedColumns('training_course', ['name_ja']));
    this.addSql(foldedColumns('training_session', ['venue']));
  }
}
