import { Migration } from '@mikro-orm/migrations';
import { recordKeyColumn } from '../../shared/vocabulary/record-key.js';

/**
 * Records of people get a random key each, and sums of people the key of all of them
 * (see docs/disclosure-control.md): the rollups keep it beside each sum, in place of the
 * slack by which totals were hidden before.
 */
export class Migration0030RecordKeys extends Migration {
  override up(): void {
    this.addSql(`
      alter table session_rollup ${exchanged};
      alter table intake_rollup ${exchanged};
      alter table session_intake add column ${recordKeyColumn};
      alter table enrollment add column ${recordKeyColumn};
      alter table course_survey add column ${recordKeyColumn};

      create or replace function refresh_session_rollup(changed text[]) returns void
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

      select refresh_session_rollup(array(select distinct session_code from session_intake));
      select refresh_rollups(array(
        select distinct row(organization_code, fiscal_year)::organization_year from session_intake));
    `);
  }
}

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
const exchanged = steps
  .map((step) => `drop column ${step}_slack, add column ${step}_key bigint`)
  .join(', ');
const columns = steps.map((step) => `${step}, ${step}_key`).join(', ');
const sums = steps.map((step) => `sum(${step}), bit_xor(${step}::bigint * record_key)`).join(', ');
