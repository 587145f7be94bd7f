import { Migration } from '@mikro-orm/migrations';
import { foldedColumns, foldNameFunction } from '../../shared/fold-name.js';

/** Names are found however they are written. */
export class Migration0020NameSearch extends Migration {
  override up(): void {
    this.addSql(foldNameFunction());
    this.addSql(foldedColumns('exchange_opportunity', ['theme_ja']));
    this.addSql(foldedColumns('study_group', ['theme_ja']));
    this.addSql(foldedColumns('specialist_network', ['name_ja']));
    this.addSql(foldedColumns('host_company', ['name_ja']));
  }
}
