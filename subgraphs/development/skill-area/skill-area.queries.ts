import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';

interface SkillClauseRow {
  readonly skillAreaCode: string;
  readonly clauseCode: string;
}

/** The clauses that ask for each skill, in the order of their codes. */
export const clausesBySkillArea = rowsByKey(
  (context, codes: readonly string[]) =>
    read<SkillClauseRow>(
      context,
      sql`select skill_area_code as "skillAreaCode", clause_code as "clauseCode"
        from development.skill_area_clause where skill_area_code = any(${codes}) order by 1, 2`,
    ),
  ({ skillAreaCode }) => skillAreaCode,
);
