import { Migration } from '@mikro-orm/migrations';

/**
 * The steps of each session summed over its organisations, and beside each sum its
 * slack: how many of its people the hidden counts in it (one to four each) leave
 * open; null where it has none. A sum with little slack would tell a hidden count, and the slack of
 * larger sums is that of the sums in them. Sums by organisation and year get theirs.
 */
export class Migration0005SessionRollup extends Migration {
  override up(): void {
    this.addSql(`
      create table session_rollup (
        session_code varchar(32) primary key,
        ${steps.map((step) => `${step} int not null, ${step}_slack int,`).join(' ')}
        dataset_kind text not null
      );

      alter table intake_rollup ${steps.map((step) => `add column ${step}_slack int`).join(', ')};

      create function refresh_session_rollup(changed text[]) returns void
      language plpgsql set search_path from current as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('development.rollups', 0));
        delete from session_rollup where session_code = any(changed);
        insert into session_rollup (session_code, ${columns}, dataset_kind)
          select session_code, ${sums}, max(dataset_kind)
          from session_intake where session_code = any(changed) group by 1;
      end $$;

      create or replace function refresh_rollups(changed organization_year[]) returns void
      language plpgsql set search_path from current as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('development.rollups', 0));

        delete from intake_rollup old using unnest(changed) pair
          where old.organization_code = pair.organization_code and old.fiscal_year = pair.fiscal_year;
        insert into intake_rollup (organization_code, fiscal_year, ${columns}, dataset_kind)
          select intake.organization_code, intake.fiscal_year, ${sums}, max(dataset_kind)
          from unnest(changed) pair
          join session_intake intake on intake.organization_code = pair.organization_code
            and intake.fiscal_year = pair.fiscal_year
          group by 1, 2;

        delete from clause_rollup old using unnest(changed) pair
          where old.organization_code = pair.organization_code and old.fiscal_year = pair.fiscal_year;
        insert into clause_rollup (organization_code, fiscal_year, clause_code, accepted, dataset_kind)
          select intake.organization_code, intake.fiscal_year, link.clause_code,
            sum(intake.accepted), max(intake.dataset_kind)
          from unnest(changed) pair
          join session_intake intake on intake.organization_code = pair.organization_code
            and intake.fiscal_year = pair.fiscal_year and intake.accepted > 0
          join training_session session on session.code = intake.session_code
          join course_clause link on link.course_code = session.course_code
          group by 1, 2, 3;
      end $$;

      create function session_intakes_changed() returns trigger
      language plpgsql set search_path from current as $$
      begin
        if tg_op = 'INSERT' then
          perform refresh_session_rollup(array(select distinct session_code from new_rows));
        elsif tg_op = 'DELETE' then
          perform refresh_session_rollup(array(select distinct session_code from old_rows));
        else
          perform refresh_session_rollup(array(
            select session_code from old_rows union select session_code from new_rows));
        end if;
        return null;
      end $$;

      create trigger session_intakes_inserted after insert on session_intake
        referencing new table as new_rows for each statement execute function session_intakes_changed();
      create trigger session_intakes_updated after update on session_intake
        referencing old table as old_rows new table as new_rows
        for each statement execute function session_intakes_changed();
      create trigger session_intakes_deleted after delete on session_intake
        referencing old table as old_rows for each statement execute function session_intakes_changed();

      select refresh_session_rollup(array(select distinct session_code from session_intake));
      select refresh_rollups(array(
        select distinct row(organization_code, fiscal_year)::organization_year from session_intake));
    `);
  }
}

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
const columns = steps.map((step) => `${step}, ${step}_slack`).join(', ');
const sums = steps
  .map((step) => `sum(${step}), sum(${step} - 1) filter (where ${step} between 1 and 4)`)
  .join(', ');
