/**
 * Runs the data checks and keeps what they find where the graph can tell it
 * (coordination's `data_check`): after data was loaded, and by `npm run data-check`.
 */
import { connect } from '../connect.js';
import { dataChecks } from './checks.js';
import type { DataCheck } from './data-check.js';

/** How many faults are named; all are counted. */
const mostNamed = 10;

export interface CheckResult {
  readonly check: DataCheck;
  readonly faults: number;
  /** The first of them, each the code of a row and what is wrong with it. */
  readonly named: readonly string[];
}

/** All checks on one connection of the schemas' owner, one after the other, on one state of the data. */
export async function runDataChecks(
  adminUrl: string,
  checks: readonly DataCheck[] = dataChecks,
): Promise<readonly CheckResult[]> {
  const client = await connect(adminUrl);
  try {
    await client.query('begin isolation level repeatable read');
    const results: CheckResult[] = [];
    for (const check of checks) {
      const { rows } = await client.query<{ fault: string; faults: number }>(
        `select fault, count(*) over ()::int as faults from (${check.faults}) found
          order by fault limit ${mostNamed}`,
      );
      results.push({
        check,
        faults: rows[0]?.faults ?? 0,
        named: rows.map(({ fault }) => fault),
      });
    }
    await client.query('delete from coordination.data_check');
    await client.query(
      `insert into coordination.data_check (code, position, rule_ja, rule_en, faults, named)
        select code, position, rule_ja, rule_en, faults, named
        from jsonb_to_recordset($1) as result(
          code text, position int, rule_ja text, rule_en text, faults int, named text[])`,
      [
        JSON.stringify(
          results.map(({ check, faults, named }, position) => ({
            code: check.code,
            position,
            rule_ja: check.ja,
            rule_en: check.en,
            faults,
            named,
          })),
        ),
      ],
    );
    await client.query('commit');
    return results;
  } finally {
    await client.end();
  }
}
