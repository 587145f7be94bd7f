import { Migration } from '@mikro-orm/migrations';
import { corporateNumberCheck } from '../host-company/corporate-number.js';

export class Migration0001Exchange extends Migration {
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

      create table study_group (
        code varchar(32) primary key,
        theme_ja varchar(120) not null,
        fiscal_year int not null,
        support text[] not null
          check (support <@ array['ROOM', 'LECTURER_INFORMATION', 'MATERIAL_LENDING', 'MATERIAL_PURCHASE']),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on study_group (fiscal_year, code);

      create table study_group_clause (
        study_group_code varchar(32) not null references study_group,
        clause_code varchar(32) not null,
        primary key (study_group_code, clause_code)
      );
      create index on study_group_clause (clause_code);

      create table study_group_member (
        study_group_code varchar(32) not null references study_group,
        organization_code varchar(6) not null,
        members int not null check (members > 0),
        dataset_kind text not null,
        primary key (study_group_code, organization_code)
      );
      create index on study_group_member (organization_code);

      create table exchange_opportunity (
        code varchar(32) primary key,
        kind text not null check (kind in ('JOINT_TRAINING', 'WORKSHOP', 'STUDY_GROUP')),
        theme_ja varchar(120) not null,
        fiscal_year int not null,
        held_on date check (held_on between make_date(fiscal_year, 4, 1) and make_date(fiscal_year + 1, 3, 31)),
        training_session_code varchar(32) unique,
        study_group_code varchar(32) references study_group,
        work_groups int check (work_groups > 0),
        mixed_work_groups int check (mixed_work_groups between 0 and work_groups),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        check ((kind = 'JOINT_TRAINING') = (training_session_code is not null)),
        check ((kind = 'JOINT_TRAINING') = (held_on is null)),
        check ((kind = 'STUDY_GROUP') = (study_group_code is not null)),
        check ((work_groups is null) = (mixed_work_groups is null))
      );
      create index on exchange_opportunity (fiscal_year, code);
      create index on exchange_opportunity (study_group_code);

      create table opportunity_clause (
        opportunity_code varchar(32) not null references exchange_opportunity,
        clause_code varchar(32) not null,
        primary key (opportunity_code, clause_code)
      );
      create index on opportunity_clause (clause_code);

      create table opportunity_participation (
        opportunity_code varchar(32) not null references exchange_opportunity,
        organization_code varchar(6) not null,
        participants int not null check (participants > 0),
        dataset_kind text not null,
        primary key (opportunity_code, organization_code)
      );

      create table organization_pair_flow (
        code varchar(20) primary key,
        fiscal_year int not null,
        from_code varchar(6) not null,
        to_code varchar(6) not null check (to_code <> from_code),
        met int not null check (met > 0),
        source_id varchar(64) not null references source,
        dataset_kind text not null,
        unique (fiscal_year, from_code, to_code)
      );
      create index on organization_pair_flow (from_code, fiscal_year, to_code);
      create index on organization_pair_flow (fiscal_year, code);

      create table specialist_network (
        code varchar(64) primary key,
        name_ja varchar(120) not null,
        job_family text not null,
        founded_fiscal_year int not null,
        coordinator_code varchar(6),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on specialist_network (job_family);

      create table network_clause (
        network_code varchar(64) not null references specialist_network,
        clause_code varchar(32) not null,
        primary key (network_code, clause_code)
      );
      create index on network_clause (clause_code);

      create table network_member (
        network_code varchar(64) not null references specialist_network,
        organization_code varchar(6) not null,
        primary key (network_code, organization_code)
      );
      create index on network_member (organization_code);

      create table network_meeting (
        code varchar(80) primary key,
        network_code varchar(64) not null references specialist_network,
        job_family text not null,
        fiscal_year int not null,
        held_on date not null
          check (held_on between make_date(fiscal_year, 4, 1) and make_date(fiscal_year + 1, 3, 31)),
        delivery_mode text not null,
        status text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
        topics_ja text[] not null,
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );
      create index on network_meeting (held_on, code);
      create index on network_meeting (network_code, held_on, code);

      create table network_attendance (
        meeting_code varchar(80) not null references network_meeting,
        organization_code varchar(6) not null,
        fiscal_year int not null,
        staff int not null check (staff > 0),
        dataset_kind text not null,
        primary key (meeting_code, organization_code)
      );
      create index on network_attendance (organization_code, fiscal_year) include (staff, dataset_kind);

      create table host_company (
        code varchar(16) primary key,
        name_ja varchar(120) not null,
        corporate_number varchar(13) unique check (${corporateNumberCheck('corporate_number')}),
        consents_to_be_named boolean not null,
        industry text not null,
        location text not null check (location in ('SAITAMA', 'TOKYO', 'ELSEWHERE')),
        source_id varchar(64) not null references source,
        dataset_kind text not null
      );

      create table placement (
        code varchar(32) primary key,
        kind text not null,
        fiscal_year int not null,
        starts_on date not null
          check (starts_on between make_date(fiscal_year, 4, 1) and make_date(fiscal_year + 1, 3, 31)),
        ends_on date not null check (ends_on >= starts_on),
        person uuid not null,
        rank_tier text not null,
        job_family text not null,
        home_organization_code varchar(6),
        host_organization_code varchar(6),
        company_code varchar(16) references host_company,
        dataset_kind text not null,
        check (home_organization_code <> host_organization_code),
        check (case kind
          when 'PRIVATE_DISPATCH' then num_nonnulls(home_organization_code, company_code) = 2
            and host_organization_code is null
          when 'PRIVATE_INTAKE' then num_nonnulls(host_organization_code, company_code) = 2
            and home_organization_code is null
          when 'INTER_MUNICIPAL' then num_nonnulls(home_organization_code, host_organization_code) = 2
            and company_code is null and '110001' not in (home_organization_code, host_organization_code)
          when 'PREF_TO_MUNI' then home_organization_code = '110001'
            and host_organization_code is not null and company_code is null
          when 'MUNI_TO_PREF' then host_organization_code = '110001'
            and home_organization_code is not null and company_code is null
          else false end)
      );
      create index on placement (fiscal_year, kind);
      create index on placement (home_organization_code, fiscal_year);
      create index on placement (host_organization_code, fiscal_year);
      create index on placement (company_code, fiscal_year);

      create table placement_return (
        placement_code varchar(32) primary key references placement,
        fiscal_year int not null,
        reported_on date not null
          check (reported_on between make_date(fiscal_year, 4, 1) and make_date(fiscal_year + 1, 3, 31)),
        organization_code varchar(6) not null,
        used_for text not null
          check (used_for in ('TAUGHT_ON', 'CHANGED_WORK', 'NEW_PROJECT', 'KEPT_CONTACT', 'NOT_YET')),
        training_session_code varchar(32),
        dataset_kind text not null,
        check (training_session_code is null or used_for = 'TAUGHT_ON')
      );
      create index on placement_return (fiscal_year, used_for);
      create index on placement_return (organization_code, fiscal_year);
      create index on placement_return (training_session_code);

      create table placement_clause (
        kind text not null,
        clause_code varchar(32) not null,
        by text not null check (by in ('PLACEMENT', 'RETURN')),
        primary key (kind, clause_code, by)
      );
    `);
  }
}
