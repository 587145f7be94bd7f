/** Which clauses of the sixth plan each kind of placement serves: part of what ships, not of the synthetic data. */
import type { DataLoad } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { PlacementKind } from './placement.enums.js';

const isPrivate = (kind: PlacementKind) =>
  kind === PlacementKind.PRIVATE_DISPATCH || kind === PlacementKind.PRIVATE_INTAKE;

/**
 * Companies are what 人材交流 3 is about; among members a placement makes staff meet (人材交流 1).
 * Returns serve 基本理念 1 too. They are not told of 人材交流 1 alone: less these, the
 * whole would tell the few that came back from companies.
 */
const placementClauses = Object.values(PlacementKind).flatMap((kind) => [
  { kind, clause_code: isPrivate(kind) ? '6-exc-3' : '6-exc-1', by: 'PLACEMENT' },
  { kind, clause_code: '6-philosophy-1', by: 'RETURN' },
  ...(isPrivate(kind) ? [{ kind, clause_code: '6-exc-3', by: 'RETURN' }] : []),
]);

export const loadPlacementClauses: DataLoad = async ({ execute }) => {
  await execute(sql`delete from placement_clause`);
  await execute(sql`insert into placement_clause (kind, clause_code, by)
    select kind, clause_code, by
    from jsonb_to_recordset(${JSON.stringify(placementClauses)}::jsonb) as given(kind text, clause_code text, by text)`);
  return [{ table: 'placement_clause', rows: placementClauses.length }];
};
