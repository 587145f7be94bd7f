import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const underTest = subgraphUnderTest('development');
const { sql } = underTest;

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'];
const stepColumns = steps.map((step) => `${step}, ${step}_key`).join(', ');
const stepSums = steps
  .map(
    (step) => `sum(${step})::int as ${step},
      bit_xor(${step} * record_key::bigint) as ${step}_key`,
  )
  .join(', ');

/** The same sums from the rows themselves. */
async function raw() {
  return {
    intake: await sql(
      `select organization_code, fiscal_year, ${stepSums} from session_intake group by 1, 2 order by 1, 2`,
    ),
    sessions: await sql(
      `select session_code, ${stepSums} from session_intake group by 1 order by 1`,
    ),
    clauses: await sql(
      `select organization_code, session_intake.fiscal_year, clause_code, sum(accepted)::int as accepted
       from session_intake join training_session on training_session.code = session_code
       join course_clause using (course_code) where accepted > 0 group by 1, 2, 3 order by 1, 2, 3`,
    ),
  };
}

async function rolledUp() {
  return {
    intake: await sql(
      `select organization_code, fiscal_year, ${stepColumns} from intake_rollup order by 1, 2`,
    ),
    sessions: await sql(`select session_code, ${stepColumns} from session_rollup order by 1`),
    clauses: await sql(
      'select organization_code, fiscal_year, clause_code, accepted from clause_rollup order by 1, 2, 3',
    ),
  };
}

describe('the rollups', () => {
  it('equal the rows after loading', async () => {
    const sums = await rolledUp();
    expect(sums.intake.length).toBeGreaterThan(100);
    expect(sums).toEqual(await raw());
  });

  it('equal the rows after any writes', async () => {
    const nth = fc.nat(1_000_000);
    const write = fc.oneof(
      fc.record({ kind: fc.constant('update'), nth, people: fc.nat(40) }),
      fc.record({ kind: fc.constant('delete'), nth, people: fc.constant(0) }),
      fc.record({ kind: fc.constant('insert'), nth, people: fc.nat(40) }),
      fc.record({ kind: fc.constant('link'), nth, people: fc.constant(0) }),
      fc.record({ kind: fc.constant('unlink'), nth, people: fc.constant(0) }),
      fc.record({ kind: fc.constant('move session'), nth, people: fc.constant(0) }),
    );
    const statements: Record<string, string> = {
      update: `update session_intake set accepted = $2, absent = 0, completed = $2
        where code = (select code from session_intake order by code offset $1 % (select count(*) from session_intake) limit 1)`,
      delete: `delete from session_intake where $2 = 0 and
        code = (select code from session_intake order by code offset $1 % (select count(*) from session_intake) limit 1)`,
      insert: `insert into session_intake
        select code || '-119998', code, '119998', fiscal_year, $2, 0, $2, 0, $2, 'synthetic', 'SYNTHETIC' from training_session
        order by code offset $1 % (select count(*) from training_session) limit 1 on conflict do nothing`,
      link: `insert into course_clause select code, '6-promo-1' from training_course where $2 = 0
        order by code offset $1 % (select count(*) from training_course) limit 1 on conflict do nothing`,
      unlink: `delete from course_clause where $2 = 0 and (course_code, clause_code) =
        (select course_code, clause_code from course_clause order by 1, 2 offset $1 % (select count(*) from course_clause) limit 1)`,
      'move session': `update training_session set round = 99, course_code = 'D-0001' where $2 = 0 and code =
        (select code from training_session where not exists (select from training_session moved where moved.round = 99 and moved.fiscal_year = training_session.fiscal_year)
         order by code offset $1 % 50 limit 1)`,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        for (const { kind, nth, people } of writes)
          await sql(statements[kind] ?? '', [nth, people]);
        expect(await rolledUp()).toEqual(await raw());
      }),
      { numRuns: 25 },
    );
  });

  describe('with two writers at once', () => {
    let one: Client;
    let two: Client;
    beforeAll(async () => {
      one = new Client({ connectionString: underTest.database.urlOf('development') });
      two = new Client({ connectionString: underTest.database.urlOf('development') });
      await Promise.all([one.connect(), two.connect()]);
    });
    afterAll(async () => {
      await Promise.all([one.end(), two.end()]);
    });

    it('miss neither', async () => {
      const [first, second] = await sql(
        `select code from session_intake where (organization_code, fiscal_year) =
           (select organization_code, fiscal_year from session_intake group by 1, 2 having count(*) > 1 limit 1) limit 2`,
      );
      await one.query('begin');
      await two.query('begin');
      await one.query('update session_intake set nominated = nominated + 7 where code = $1', [
        first.code,
      ]);
      const waiting = two
        .query('update session_intake set nominated = nominated + 11 where code = $1', [
          second.code,
        ])
        .then(() => two.query('commit'));
      await one.query('commit');
      await waiting;
      expect(await rolledUp()).toEqual(await raw());
    });
  });
});
