import { Migration } from '@mikro-orm/migrations';

/** What the data checks found when they last ran. */
export class Migration0050DataCheck extends Migration {
  override up(): void {
    this.addSql(`
      create table data_check (
        code varchar(64) primary key,
        position int not null,
        rule_ja text not null,
        rule_en text not null,
        faults int not null check (faults >= 0),
        named text[] not null,
        checked_at timestamptz not null default now()
      );
    `);
  }
}
