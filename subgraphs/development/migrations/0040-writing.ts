import { Migration } from '@mikro-orm/migrations';
import { foldedColumns } from '../../shared/fold-name.js';
import { recordVersionTable } from '../../shared/writing/record-version.queries.js';

/** Members' own titles, and what the secretariat keeps by hand: its versions, its history, and whose word it is. */
export class Migration0040Writing extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_course add column version int not null default 1 check (version > 0);

      create table local_title (
        code varchar(64) primary key,
        organization_code varchar(6) not null,
        title_ja varchar(40) not null,
        rank_tier text not null,
        version int not null default 1 check (version > 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (organization_code, title_ja)
      );
    `);
    this.addSql(foldedColumns('local_title', ['title_ja']));
    this.addSql(recordVersionTable);
    this.addSql(`
      insert into source (id, title_ja, title_en, publisher, dataset_kind) values
        ('secretariat', '広域連合事務局による入力', 'Entered by the secretariat of the union',
          '彩の国さいたま人づくり広域連合', 'REAL')
      on conflict (id) do nothing;
    `);
  }
}
