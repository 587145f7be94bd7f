import { Migration } from '@mikro-orm/migrations';
import { foldedColumns, foldNameFunction } from '../../shared/fold-name.js';

/** Names are found however they are written. */
export class Migration0020NameSearch extends Migration {
  override up(): void {
    this.addSql(foldNameFunction());
    this.addSql(
      foldedColumns('member_organization', ['name_ja', 'name_kana', 'name_en', 'county_ja']),
    );
    this.addSql(foldedColumns('needs_item', ['text_ja']));
    this.addSql(foldedColumns('agenda_item', ['title_ja', 'resolution_ja']));
    this.addSql(foldedColumns('research_survey', ['title_ja', 'target_ja', 'findings_ja']));
    this.addSql(foldedColumns('hr_development_policy', ['title_ja']));
  }
}
