import { Migration } from '@mikro-orm/migrations';
import { addMemberReport } from '../../shared/import/source-row.js';

/** Rows that members send name their source. Nominations and completions come by different files, in any order. */
export class Migration0080ImportedRows extends Migration {
  override up(): void {
    this.addSql(addMemberReport());
    this.addSql(`
      alter table session_intake
        alter column nominated set default 0,
        alter column applied set default 0,
        alter column accepted set default 0,
        alter column absent set default 0,
        alter column completed set default 0;
      alter table training_course alter column rank_tiers set default '{}';
    `);
  }
}
