import { Migration } from '@mikro-orm/migrations';

/** What became of the clauses of an earlier plan. */
export class Migration0051ClauseSuccession extends Migration {
  override up(): void {
    this.addSql(`
      create table clause_succession (
        code varchar(65) primary key,
        clause_code varchar(32) not null references clause,
        predecessor_code varchar(32) not null references clause check (predecessor_code <> clause_code),
        check (code = clause_code || '<' || predecessor_code)
      );
      create index on clause_succession (clause_code, predecessor_code);
      create index on clause_succession (predecessor_code, clause_code);
    `);
  }
}
