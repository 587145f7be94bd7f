import { Migration } from '@mikro-orm/migrations';

export class Migration0001Recruitment extends Migration {
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

      create table import_batch (
        id bigint generated always as identity primary key,
        form text not null,
        file_name text not null,
        sha256 char(64) not null,
        bytes int not null,
        encoding text not null,
        rows int not null,
        added int not null,
        changed int not null,
        unchanged int not null check (added + changed + unchanged = rows),
        warnings jsonb not null,
        imported_at timestamptz not null default now()
      );
      create index on import_batch (form, sha256);

      create table recruitment_exam (
        code varchar(160) primary key,
        organization_code char(6) not null,
        fiscal_year int not null,
        round int not null check (round > 0),
        category varchar(120) not null,
        exam_group varchar(200),
        job_family text not null,
        exam_kind text,
        planned_hires int check (planned_hires >= 0),
        planned_hires_approximate boolean not null,
        planned_hires_printed varchar(40),
        applicants int check (applicants >= 0),
        first_stage_examinees int check (first_stage_examinees between 0 and applicants),
        first_stage_passed int check (
          first_stage_passed between 0 and coalesce(first_stage_examinees, applicants)),
        second_stage_examinees int check (
          second_stage_examinees between 0 and coalesce(first_stage_passed, first_stage_examinees, applicants)),
        final_passed int check (
          final_passed between 0 and
            coalesce(second_stage_examinees, first_stage_passed, first_stage_examinees, applicants)),
        hired int check (hired between 0 and final_passed),
        declined int check (declined between 0 and final_passed),
        absences jsonb not null,
        printed_competition_ratio double precision check (printed_competition_ratio >= 0),
        disclosure text not null check (disclosure in ('PUBLISHED', 'INTERNAL_AGGREGATE')),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (organization_code, fiscal_year, round, category)
      );
      create index on recruitment_exam (fiscal_year, organization_code, code);
      create index on recruitment_exam (job_family, fiscal_year);

      create table vacancy (
        code varchar(64) primary key,
        organization_code char(6) not null,
        fiscal_year int not null,
        job_family text not null,
        openings int not null check (openings > 0),
        unfilled int not null check (unfilled between 0 and openings),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (organization_code, fiscal_year, job_family)
      );
      create index on vacancy (fiscal_year, job_family, organization_code);

      create table joint_briefing (
        code varchar(32) primary key,
        kind text not null check (kind in ('GENERAL', 'SPECIALIST')),
        name_ja varchar(120) not null,
        job_family text,
        fiscal_year int not null,
        held_on date not null,
        delivery_mode text not null,
        venue text,
        visitors int check (visitors >= 0),
        clause_codes text[] not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on joint_briefing (held_on, code);

      create table booth_result (
        code varchar(40) primary key,
        briefing_code varchar(32) not null references joint_briefing,
        organization_code char(6) not null,
        fiscal_year int not null,
        visitors int check (visitors >= 0),
        contacts int check (contacts between 0 and visitors),
        later_applicants int check (later_applicants >= 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (briefing_code, organization_code)
      );
      create index on booth_result (organization_code, fiscal_year);

      create table outreach_lecture (
        code varchar(32) primary key,
        university varchar(80) not null,
        faculty varchar(80),
        fiscal_year int not null,
        held_on date not null,
        delivery_mode text not null,
        audience int check (audience >= 0),
        organization_code char(6) not null,
        clause_codes text[] not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on outreach_lecture (held_on, code);
      create index on outreach_lecture (organization_code, held_on);

      create table recruitment_message (
        code varchar(32) primary key,
        title_ja varchar(120) not null,
        channel text not null,
        fiscal_year int not null,
        published_on date not null,
        organization_code char(6),
        url text,
        reach int check (reach >= 0),
        clause_codes text[] not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on recruitment_message (published_on, code);

      create table specialist_support (
        code varchar(32) primary key,
        measure_ja varchar(120) not null,
        job_family text not null,
        fiscal_year int not null,
        network_code varchar(64),
        organization_codes text[] not null,
        result_ja text,
        clause_codes text[] not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on specialist_support (fiscal_year, code);
      create index on specialist_support (job_family, fiscal_year);
    `);
  }
}
