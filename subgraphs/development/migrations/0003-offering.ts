import { Migration } from '@mikro-orm/migrations';

/** What a year offers: its programme, the skills courses build, for whom they are open, and what sessions cost. */
export class Migration0003Offering extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_course
        add column job_families text[] not null default '{}',
        add column eligible_employment_types text[] not null default '{REGULAR}'
          check (eligible_employment_types <> '{}');

      alter table training_session
        add column cost_yen int check (cost_yen >= 0);
      create index on training_session (fiscal_year) include (course_code, status, cost_yen);

      create table training_program (
        year int primary key,
        points_ja text[] not null,
        budget_yen int check (budget_yen >= 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );

      create table program_course (
        program_year int not null references training_program,
        course_code varchar(16) not null references training_course,
        primary key (program_year, course_code)
      );
      create index on program_course (course_code);

      create table skill_area (
        code varchar(32) primary key,
        name_ja varchar(60) not null,
        name_en varchar(60) not null,
        origin text not null check (origin in ('PLAN', 'MODEL')),
        position int not null check (position > 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );

      create table skill_area_clause (
        skill_area_code varchar(32) not null references skill_area,
        clause_code varchar(32) not null,
        primary key (skill_area_code, clause_code)
      );
      create index on skill_area_clause (clause_code);

      create table course_skill_area (
        course_code varchar(16) not null references training_course,
        skill_area_code varchar(32) not null references skill_area,
        primary key (course_code, skill_area_code)
      );
      create index on course_skill_area (skill_area_code);

      create table learning_pathway (
        code varchar(16) primary key,
        name_ja varchar(120) not null,
        target_tier text not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );

      create table pathway_clause (
        pathway_code varchar(16) not null references learning_pathway,
        clause_code varchar(32) not null,
        primary key (pathway_code, clause_code)
      );
      create index on pathway_clause (clause_code);

      create table learning_step (
        code varchar(20) primary key,
        pathway_code varchar(16) not null references learning_pathway,
        position int not null check (position > 0),
        aim_ja text not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (pathway_code, position)
      );

      create table step_course (
        step_code varchar(20) not null references learning_step,
        course_code varchar(16) not null references training_course,
        primary key (step_code, course_code)
      );
      create index on step_course (course_code);
    `);
  }
}
