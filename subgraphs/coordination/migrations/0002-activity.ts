import { Migration } from '@mikro-orm/migrations';

/** Meetings with agenda and attendance, staff strength, needs, research surveys, members' own policies. */
export class Migration0002Activity extends Migration {
  override up(): void {
    this.addSql(`
      create table meeting (
        code varchar(24) primary key,
        council_code varchar(32) references liaison_council,
        subcommittee_kind text references subcommittee,
        fiscal_year int not null,
        round int not null check (round > 0),
        held_on date not null,
        kind text not null check (kind in ('REGULAR', 'EXTRAORDINARY', 'WRITTEN')),
        delivery_mode text check (delivery_mode in ('IN_PERSON', 'LIVE_ONLINE', 'HYBRID')),
        status text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        check (num_nonnulls(council_code, subcommittee_kind) = 1),
        check ((kind = 'WRITTEN') = (delivery_mode is null)),
        check (held_on >= make_date(fiscal_year, 4, 1) and held_on < make_date(fiscal_year + 1, 4, 1)),
        unique nulls not distinct (council_code, subcommittee_kind, fiscal_year, round)
      );
      create index on meeting (held_on, code);
      create index on meeting (council_code, held_on);
      create index on meeting (subcommittee_kind, held_on);

      create table agenda_item (
        code varchar(32) primary key,
        meeting_code varchar(24) not null references meeting,
        number int not null check (number > 0),
        held_on date not null,
        fiscal_year int not null,
        kind text not null check (kind in ('DELIBERATION', 'REPORT', 'EXCHANGE_OF_VIEWS')),
        title_ja text not null,
        outcome text check (outcome in ('AGREED', 'CONTINUED', 'NOTED')),
        resolution_ja text check (resolution_ja is null or outcome = 'AGREED'),
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (meeting_code, number)
      );

      create table agenda_clause (
        agenda_item_code varchar(32) not null references agenda_item,
        clause_code varchar(32) not null references clause,
        primary key (agenda_item_code, clause_code)
      );
      create index on agenda_clause (clause_code, agenda_item_code);

      create table attendance (
        code varchar(32) primary key,
        meeting_code varchar(24) not null references meeting,
        organization_code varchar(6) not null references member_organization,
        held_on date not null,
        fiscal_year int not null,
        presence text not null check (presence in ('IN_PERSON', 'ONLINE', 'IN_WRITING', 'ABSENT')),
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (meeting_code, organization_code)
      );
      create index on attendance (organization_code, held_on desc, code);

      create table subcommittee_membership (
        code varchar(48) primary key,
        subcommittee_kind text not null references subcommittee,
        organization_code varchar(6) not null references member_organization,
        fiscal_year int not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (subcommittee_kind, fiscal_year, organization_code)
      );
      create index on subcommittee_membership (organization_code, fiscal_year);

      create table staff_strength (
        code varchar(48) primary key,
        organization_code varchar(6) not null references member_organization,
        fiscal_year int not null,
        job_family text not null,
        headcount int not null check (headcount >= 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (organization_code, fiscal_year, job_family)
      );
      create index on staff_strength (organization_code, fiscal_year) include (headcount, dataset_kind);

      create table needs_item (
        code varchar(24) primary key,
        organization_code varchar(6) not null references member_organization,
        fiscal_year int not null,
        theme text not null check (theme in ('BASIC_KNOWLEDGE', 'DIGITAL', 'POLICY_MAKING',
          'MANAGEMENT', 'CAREER', 'EXCHANGE', 'RECRUITMENT', 'SPECIALISTS')),
        text_ja text not null,
        priority text not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
        status text not null check (status in ('ANSWERED', 'UNDER_REVIEW', 'UNANSWERED')),
        clause_code varchar(32) not null references clause,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );
      create index on needs_item (fiscal_year desc, code);
      create index on needs_item (organization_code, fiscal_year desc, code);
      create index on needs_item (clause_code, fiscal_year desc, code);

      create table research_survey (
        code varchar(16) primary key,
        title_ja text not null,
        fiscal_year int not null,
        method text not null check (method in ('QUESTIONNAIRE', 'INTERVIEW', 'WORKSHOP')),
        target_ja text not null,
        asked_organizations int not null check (asked_organizations > 0),
        answered_organizations int check (answered_organizations between 0 and asked_organizations),
        findings_ja text,
        subcommittee_kind text references subcommittee,
        clause_code varchar(32) not null references clause,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );
      create index on research_survey (fiscal_year desc, code);

      create table hr_development_policy (
        code varchar(24) primary key,
        organization_code varchar(6) not null references member_organization,
        title_ja text not null,
        adopted_on date not null,
        follows_2023_guide boolean not null,
        url text,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        check (not follows_2023_guide or adopted_on >= date '2023-12-22'),
        unique (organization_code, adopted_on)
      );
      create index on hr_development_policy (organization_code, adopted_on desc);
    `);
  }
}
