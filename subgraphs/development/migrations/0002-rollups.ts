import { Migration } from '@mikro-orm/migrations';

/**
 * Sums that dashboards ask again and again, kept by triggers in the transaction
 * that changes the rows they sum: whoever writes, by whatever way, they agree.
 * Writers of the same sums wait for each other, else two of them would each miss
 * the other's rows.
 */
export class Migration0002Rollups extends Migration {
  override up(): void {
    this.addSql(`
      create table intake_rollup (
        organization_code varchar(6) not null,
        fiscal_year int not null,
        nominated int not null,
        applied int not null,
        accepted int not null,
        absent int not null,
        completed int not null,
        dataset_kind text not null,
        primary key (organization_code, fiscal_year)
      );

      create table clause_rollup (
        organization_code varchar(6) not null,
        fiscal_year int not null,
        clause_code varchar(32) not null,
        accepted int not null,
        dataset_kind text not null,
        primary key (organization_code, fiscal_year, clause_code)
      );
      create index on clause_rollup (clause_code, fiscal_year);

      create type organization_year as (organization_code varchar(6), fiscal_year int);

      create function refresh_rollups(changed organization_year[]) returns void
      language plpgsql set search_path from current as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('development.rollups', 0));

        delete from intake_rollup old using unnest(changed) pair
          where old.organization_code = pair.organization_code and old.fiscal_year = pair.fiscal_year;
        insert into intake_rollup
          select intake.organization_code, intake.fiscal_year, sum(nominated), sum(applied),
            sum(accepted), sum(absent), sum(completed), max(dataset_kind)
          from unnest(changed) pair
          join session_intake intake on intake.organization_code = pair.organization_code
            and intake.fiscal_year = pair.fiscal_year
          group by 1, 2;

        delete from clause_rollup old using unnest(changed) pair
          where old.organization_code = pair.organization_code and old.fiscal_year = pair.fiscal_year;
        insert into clause_rollup
          select intake.organization_code, intake.fiscal_year, link.clause_code,
            sum(intake.accepted), max(intake.dataset_kind)
          from unnest(changed) pair
          join session_intake intake on intake.organization_code = pair.organization_code
            and intake.fiscal_year = pair.fiscal_year and intake.accepted > 0
          join training_session session on session.code = intake.session_code
          join course_clause link on link.course_code = session.course_code
          group by 1, 2, 3;
      end $$;

      create function intakes_changed() returns trigger
      language plpgsql set search_path from current as $$
      begin
        if tg_op = 'INSERT' then
          perform refresh_rollups(array(
            select distinct row(organization_code, fiscal_year)::organization_year from new_rows));
        elsif tg_op = 'DELETE' then
          perform refresh_rollups(array(
            select distinct row(organization_code, fiscal_year)::organization_year from old_rows));
        else
          perform refresh_rollups(array(
            select row(organization_code, fiscal_year)::organization_year from old_rows
            union select row(organization_code, fiscal_year)::organization_year from new_rows));
        end if;
        return null;
      end $$;

      create function course_years(courses text[]) returns organization_year[]
      language sql stable set search_path from current
      return array(
        select distinct row(intake.organization_code, intake.fiscal_year)::organization_year
        from training_session session
        join session_intake intake on intake.session_code = session.code
        where session.course_code = any(courses));

      create function links_changed() returns trigger
      language plpgsql set search_path from current as $$
      begin
        if tg_op = 'INSERT' then
          perform refresh_rollups(course_years(array(select course_code from new_rows)));
        elsif tg_op = 'DELETE' then
          perform refresh_rollups(course_years(array(select course_code from old_rows)));
        else
          perform refresh_rollups(course_years(array(
            select course_code from old_rows union select course_code from new_rows)));
        end if;
        return null;
      end $$;

      create trigger intakes_inserted after insert on session_intake
        referencing new table as new_rows for each statement execute function intakes_changed();
      create trigger intakes_updated after update on session_intake
        referencing old table as old_rows new table as new_rows
        for each statement execute function intakes_changed();
      create trigger intakes_deleted after delete on session_intake
        referencing old table as old_rows for each statement execute function intakes_changed();

      create trigger links_inserted after insert on course_clause
        referencing new table as new_rows for each statement execute function links_changed();
      create trigger links_updated after update on course_clause
        referencing old table as old_rows new table as new_rows
        for each statement execute function links_changed();
      create trigger links_deleted after delete on course_clause
        referencing old table as old_rows for each statement execute function links_changed();

      create trigger sessions_moved after update on training_session
        referencing old table as old_rows new table as new_rows
        for each statement execute function links_changed();
    `);
  }
}
