import type { Context } from '../../shared/context.js';
import { read, sql } from '../../shared/rows.js';
import type { DataCheck } from './data-check.entity.js';

/** What the checks found when they last ran, in the order of the checks. */
export function dataChecksIn(context: Context): Promise<DataCheck[]> {
  return read<DataCheck>(
    context,
    sql`select code, rule_ja as "ruleJa", rule_en as "ruleEn", faults, named,
        to_char(checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "checkedAt"
      from coordination.data_check order by position`,
  );
}
