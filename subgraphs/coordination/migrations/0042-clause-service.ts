import { Migration } from '@mikro-orm/migrations';

/** Members' own policies are what the plan asks of the members. */
export class Migration0042ClauseService extends Migration {
  override up(): void {
    this.addSql(`
      alter table hr_development_policy
        add column clause_code varchar(32) not null default '6-role-members' references clause;
      create index on hr_development_policy (clause_code, adopted_on desc, code);
      create index on liaison_council (remit_clause_code);
      create index on subcommittee (remit_clause_code, position);
      create index on clause_text (revision_code);
      create index on clause (abolished_by);
    `);
  }
}
