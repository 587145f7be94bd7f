import { Migration } from '@mikro-orm/migrations';

/** Sources, member organisations, the plan with its revisions, the council and its subcommittees. */
export class Migration0001Reference extends Migration {
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

      create table member_organization (
        code varchar(6) primary key check (code ~ '^[0-9]{6}$'),
        name_ja text not null,
        name_kana text not null,
        name_en text not null,
        type text not null
          check (type in ('PREFECTURE', 'DESIGNATED_CITY', 'CORE_CITY', 'CITY', 'TOWN', 'VILLAGE')),
        region text check (region in ('SAITAMA', 'NANBU', 'NANSEIBU', 'TOBU', 'KENO',
          'KAWAGOE_HIKI', 'SEIBU', 'TONE', 'HOKUBU', 'CHICHIBU')),
        county_ja text,
        population int check (population >= 0),
        population_as_of date,
        population_source_id varchar(64) references source,
        valid_from date,
        valid_to date check (valid_to > valid_from),
        successor_code varchar(6) references member_organization,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        check (num_nonnulls(population, population_as_of, population_source_id) in (0, 3)),
        check (successor_code is null or valid_to is not null)
      );
      create index on member_organization (successor_code);

      create table wide_area_plan (
        ordinal int primary key check (ordinal > 0),
        title_ja text not null,
        title_en text not null,
        issuer_ja text not null,
        legal_basis jsonb not null,
        from_fiscal_year int not null,
        to_fiscal_year int not null check (to_fiscal_year >= from_fiscal_year),
        adopted_on date,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );

      create table plan_revision (
        code varchar(16) primary key,
        plan_ordinal int not null references wide_area_plan,
        number int not null check (number > 0),
        decided_on date not null,
        effective_from date not null,
        summary_ja text not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (plan_ordinal, number)
      );

      -- what never changes about a clause; its wording lies in clause_text
      create table clause (
        code varchar(32) primary key,
        plan_ordinal int not null references wide_area_plan,
        clause_id varchar(24) not null,
        kind text not null check (kind in ('CHAPTER', 'SECTION', 'INTRODUCTION', 'PERIOD',
          'PHILOSOPHY', 'ROLE', 'APPROACH', 'POLICY', 'PROMOTION')),
        domain text check (domain in ('DEVELOPMENT', 'EXCHANGE', 'RECRUITMENT')),
        parent_code varchar(32) references clause,
        abolished_by varchar(16) references plan_revision,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (plan_ordinal, clause_id),
        check (code = plan_ordinal || '-' || clause_id)
      );

      -- one wording of a clause; without a revision, the one the plan was adopted with
      create table clause_text (
        code varchar(40) primary key,
        clause_code varchar(32) not null references clause,
        revision_code varchar(16) references plan_revision,
        edition int not null check ((edition = 0) = (revision_code is null)),
        number text,
        position int not null,
        title_ja text not null,
        title_en text not null,
        body_ja text,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC')),
        unique (clause_code, edition)
      );

      -- each clause with the wording in force today, in Japan; a revision takes effect by its date alone
      create view plan_clause as
      select distinct on (clause.code)
        clause.code, clause.plan_ordinal, clause.clause_id, clause.kind, clause.domain,
        clause.parent_code, wording.number, wording.position, wording.title_ja, wording.title_en,
        wording.body_ja,
        not exists (
          select from plan_revision abolition where abolition.code = clause.abolished_by
            and abolition.effective_from <= (now() at time zone 'Asia/Tokyo')::date
        ) as in_force,
        clause.source_id, clause.dataset_kind
      from clause
      join clause_text wording on wording.clause_code = clause.code
      left join plan_revision revision on revision.code = wording.revision_code
      where wording.revision_code is null
        or revision.effective_from <= (now() at time zone 'Asia/Tokyo')::date
      order by clause.code, revision.effective_from desc nulls last, revision.number desc;

      create table liaison_council (
        code varchar(32) primary key,
        name_ja text not null,
        name_en text not null,
        short_name_ja text not null,
        short_name_en text not null,
        remit_ja text not null,
        remit_en text not null,
        remit_clause_code varchar(32) not null references clause,
        seat_holder_ja text not null,
        seat_holder_en text not null,
        seat_note_ja text,
        seat_note_en text,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );

      create table subcommittee (
        kind text primary key check (kind in ('PLANNING_OPERATIONS',
          'MUNICIPAL_WIDE_AREA_TRAINING', 'PREFECTURAL_TRAINING')),
        position int not null,
        name_ja text not null,
        name_en text not null,
        remit_ja text not null,
        remit_en text not null,
        remit_note_ja text,
        remit_note_en text,
        remit_clause_code varchar(32) not null references clause,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );

      create table council_seat (
        code varchar(16) primary key,
        council_code varchar(32) not null references liaison_council,
        organization_code varchar(6) not null unique references member_organization,
        source_id varchar(64) not null references source,
        dataset_kind text not null check (dataset_kind in ('REAL', 'SYNTHETIC'))
      );
      create index on council_seat (council_code, organization_code);
    `);
  }
}
