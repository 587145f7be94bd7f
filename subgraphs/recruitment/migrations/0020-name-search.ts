import { Migration } from '@mikro-orm/migrations';
import { foldedColumns, foldNameFunction } from '../../shared/fold-name.js';

/** Names are found however they are written. */
export class Migration0020NameSearch extends Migration {
  override up(): void {
    this.addSql(foldNameFunction());
    this.addSql(foldedColumns('recruitment_exam', ['category', 'exam_group']));
    this.addSql(foldedColumns('joint_briefing', ['name_ja', 'venue']));
    this.addSql(foldedColumns('outreach_lecture', ['university', 'faculty']));
    this.addSql(foldedColumns('recruitment_message', ['title_ja']));
    this.addSql(foldedColumns('specialist_support', ['measure_ja', 'result_ja']));
  }
}
