import { Migration } from '@mikro-orm/migrations';
import { recordKeyColumn } from '../../shared/vocabulary/record-key.js';

/** What visitors of joint briefings named in the survey afterwards. */
export class Migration0050VisitorAnswers extends Migration {
  override up(): void {
    this.addSql(`
      create table visitor_answer (
        briefing_code varchar(32) not null references joint_briefing,
        anxiety text not null check (anxiety in ('WORK_CONTENT', 'WORKLOAD', 'PAY', 'TRANSFERS',
          'EXAMINATION', 'WORKPLACE', 'CAREER')),
        answers int not null check (answers >= 0),
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        ${recordKeyColumn},
        primary key (briefing_code, anxiety)
      );
      create index on joint_briefing (job_family, fiscal_year);
    `);
  }
}
