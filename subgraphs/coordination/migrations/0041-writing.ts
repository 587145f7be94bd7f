import { Migration } from '@mikro-orm/migrations';
import { recordVersionTable } from '../../shared/writing/record-version.queries.js';

/** What the secretariat keeps by hand: its versions, its history, and whose word it is. */
export class Migration0041Writing extends Migration {
  override up(): void {
    for (const table of [
      'meeting',
      'agenda_item',
      'needs_item',
      'research_survey',
      'plan_revision',
      'wide_area_justification',
    ]) {
      this.addSql(
        `alter table ${table} add column version int not null default 1 check (version > 0);`,
      );
    }
    this.addSql(recordVersionTable);
    this.addSql(`
      insert into source (id, title_ja, title_en, publisher, dataset_kind) values
        ('secretariat', '広域連合事務局による入力', 'Entered by the secretariat of the union',
          '彩の国さいたま人づくり広域連合', 'REAL')
      on conflict (id) do nothing;
    `);
  }
}
