import { Migration } from '@mikro-orm/migrations';

export class Migration0001Training extends Migration {
  override up(): void {
    this.addSql(`
      create table source (
        id varchar(64) primary key,
        title_ja text not null,
        title_en text not null,
        publisher text,
        url text,
        licence text,
        as_of date,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );

      create table training_course (
        code varchar(16) primary key,
        name_ja varchar(120) not null,
        category text not null check (category in ('RANK_BASED', 'ELECTIVE', 'CURRICULUM', 'DISPATCH')),
        audience text not null check (audience in ('PREFECTURE', 'MUNICIPAL', 'JOINT')),
        selection text not null check (selection in ('NOMINATED', 'APPLIED')),
        delivery_mode text not null,
        rank_tiers text[] not null,
        days double precision not null check (days > 0),
        first_fiscal_year int not null,
        ended_fiscal_year int check (ended_fiscal_year >= first_fiscal_year),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );

      create table course_clause (
        course_code varchar(16) not null references training_course,
        clause_code varchar(32) not null,
        primary key (course_code, clause_code)
      );
      create index on course_clause (clause_code);

      create table training_session (
        code varchar(32) primary key,
        course_code varchar(16) not null references training_course,
        fiscal_year int not null,
        round int not null check (round > 0),
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        venue text,
        capacity int not null check (capacity > 0),
        delivery_mode text not null,
        status text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (course_code, fiscal_year, round)
      );
      create index on training_session (starts_on, code);

      create table session_intake (
        code varchar(40) primary key,
        session_code varchar(32) not null references training_session,
        organization_code varchar(6) not null,
        fiscal_year int not null,
        nominated int not null check (nominated >= 0),
        applied int not null check (applied >= 0),
        accepted int not null check (accepted >= 0),
        absent int not null check (absent between 0 and accepted),
        completed int not null check (completed between 0 and accepted - absent),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (session_code, organization_code)
      );
      create index on session_intake (organization_code, fiscal_year)
        include (session_code, nominated, applied, accepted, absent, completed, dataset_kind);

      create table enrollment (
        id bigint generated always as identity primary key,
        session_code varchar(32) not null references training_session,
        organization_code varchar(6) not null,
        person uuid not null,
        rank_tier text not null,
        job_family text not null,
        outcome text not null check (outcome in ('ACCEPTED', 'ABSENT', 'COMPLETED', 'NOT_COMPLETED')),
        dataset_kind text not null,
        unique (session_code, person)
      );
      create index on enrollment (organization_code, session_code);
    `);
  }
}
