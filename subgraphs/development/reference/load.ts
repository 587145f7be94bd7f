/** The real data that ships: skill areas. Loading it again writes only what differs. */
import type { DataLoad } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { upsert } from '../../shared/upsert.js';
import { skillRows } from './skill-areas.js';

export const loadReferenceData: DataLoad = async ({ dataFolder, execute }) => {
  const { source, skill_area, clauses } = await skillRows(dataFolder);
  const sources = await upsert(execute, 'source', 'id', source);
  const skillAreas = await upsert(execute, 'skill_area', 'code', skill_area);
  // a link is all key: what is no longer in the file goes, what is new comes
  await execute(sql`with named as (
      select * from jsonb_to_recordset(${JSON.stringify(clauses)}::jsonb)
        as named(skill_area_code varchar, clause_code varchar)
    ), gone as (
      delete from skill_area_clause
      where (skill_area_code, clause_code) not in (select skill_area_code, clause_code from named)
    )
    insert into skill_area_clause select skill_area_code, clause_code from named on conflict do nothing`);
  return [sources, skillAreas, { table: 'skill_area_clause', rows: clauses.length }];
};
