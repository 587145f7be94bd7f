import { Migration } from '@mikro-orm/migrations';

/** Who teaches, how participants judged it, and what supports members' own training. */
export class Migration0004Teaching extends Migration {
  override up(): void {
    this.addSql(`
      create table instructor (
        code varchar(16) primary key,
        kind text not null check (kind in ('INSIDE', 'OUTSIDE')),
        affiliation_kind text not null
          check (affiliation_kind in ('UNION', 'MEMBER', 'UNIVERSITY', 'FOUNDATION', 'COMPANY', 'OTHER')),
        affiliation_ja varchar(120),
        organization_code varchar(6),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        check ((kind = 'INSIDE') = (affiliation_kind in ('UNION', 'MEMBER'))),
        check ((organization_code is not null) = (affiliation_kind = 'MEMBER'))
      );
      create index on instructor (organization_code, code);

      create table session_instructor (
        session_code varchar(32) not null references training_session,
        instructor_code varchar(16) not null references instructor,
        primary key (session_code, instructor_code)
      );
      create index on session_instructor (instructor_code);

      create table course_survey (
        code varchar(32) primary key references training_session,
        responses int not null check (responses >= 0),
        scale_top int not null check (scale_top between 2 and 10),
        understanding_mean double precision check (understanding_mean between 1 and scale_top),
        usefulness_mean double precision check (usefulness_mean between 1 and scale_top),
        follow_up_months int check (follow_up_months > 0),
        follow_up_responses int check (follow_up_responses >= 0),
        behavior_changed int check (behavior_changed between 0 and follow_up_responses),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        check (responses > 0 or (understanding_mean is null and usefulness_mean is null)),
        check (num_nulls(follow_up_months, follow_up_responses, behavior_changed) in (0, 3))
      );

      create table member_training_support (
        code varchar(24) primary key,
        organization_code varchar(6) not null,
        fiscal_year int not null,
        kind text not null check (kind in ('INSTRUCTOR_REFERRAL', 'MATERIALS', 'VENUE', 'PLANNING_ADVICE')),
        theme_ja text not null,
        replaced_course_code varchar(16) references training_course,
        clause_code varchar(32) not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on member_training_support (organization_code, fiscal_year, code);
      create index on member_training_support (clause_code, fiscal_year, code);
      create index on member_training_support (replaced_course_code, fiscal_year, code);
      create index on member_training_support (fiscal_year, code);
    `);
  }
}
