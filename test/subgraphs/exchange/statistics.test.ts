import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import {
  allDimensions,
  combinations,
  everyCell,
  type KnownMeasure,
  type Members,
  readMembers,
  representations,
  someValues,
  wrongIn,
} from '../../support/cells.js';
import { withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));

let members: Members;
let measures: Readonly<Record<string, KnownMeasure>>;

const question = `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
  exchange { placementsOut { value suppressed } placementsIn { value suppressed } networkMeetings
    networkAttendance { value suppressed } opportunities participants { value suppressed }
    notApplicable { measure dimensions } datasetKind } } } }`;

beforeAll(async () => {
  members = await readMembers(sql);
  const placements = (side: string, name: string) =>
    sql(
      `select fiscal_year as year, ${side}_organization_code as organization, job_family as family,
          rank_tier as rank, 1 as "${name}", array(select clause_code::text from placement_clause link
            where link.kind = placement.kind and link.by = 'PLACEMENT') as clauses
        from placement where ${side}_organization_code is not null`,
    );
  const ofMeeting = `meeting.fiscal_year as year, job_family as family, delivery_mode as mode,
    array(select clause_code::text from network_clause link where link.network_code = meeting.network_code) as clauses`;
  const ofOpportunity = `opportunity.fiscal_year as year, array(select clause_code::text
    from opportunity_clause link where link.opportunity_code = opportunity.code) as clauses`;
  const place = ['ORGANIZATION', 'REGION'] as const;
  const placed = ['FISCAL_YEAR', ...place, 'JOB_FAMILY', 'RANK_TIER', 'PLAN_CLAUSE'] as const;
  const met = ['FISCAL_YEAR', 'JOB_FAMILY', 'PLAN_CLAUSE', 'DELIVERY_MODE'] as const;
  measures = {
    placementsOut: {
      rows: await placements('home', 'placementsOut'),
      knows: placed,
      people: 'internal',
    },
    placementsIn: {
      rows: await placements('host', 'placementsIn'),
      knows: placed,
      people: 'internal',
    },
    networkMeetings: {
      rows: await sql(
        `select ${ofMeeting}, 1 as "networkMeetings" from network_meeting meeting where status = 'HELD'`,
      ),
      knows: met,
    },
    networkAttendance: {
      rows: await sql(`select ${ofMeeting}, organization_code as organization, staff as "networkAttendance"
        from network_meeting meeting join network_attendance on meeting_code = code where status = 'HELD'`),
      knows: [...met, ...place],
      people: 'internal',
    },
    opportunities: {
      rows: await sql(
        `select ${ofOpportunity}, 1 as opportunities from exchange_opportunity opportunity`,
      ),
      knows: ['FISCAL_YEAR', 'PLAN_CLAUSE'],
    },
    participants: {
      rows: await sql(`select ${ofOpportunity}, organization_code as organization, participants
        from exchange_opportunity opportunity join opportunity_participation on opportunity_code = code`),
      knows: ['FISCAL_YEAR', 'PLAN_CLAUSE', ...place],
      people: 'internal',
    },
  };
});

describe('exchange in cells', () => {
  it('is the sum of base rows by any one, two and three dimensions, or says why not, in one statement', async () => {
    for (const by of combinations(allDimensions)) {
      const cells = everyCell(by, someValues, members);
      const { data, errors, statements } = await ask(question, { cells: representations(cells) });
      expect(errors).toBeUndefined();
      expect(statements.length).toBeLessThanOrEqual(1);
      const wrong = cells.flatMap((cell, index) =>
        wrongIn(cell, data._entities[index].exchange, measures),
      );
      expect(wrong).toEqual([]);
    }
  }, 120_000);
});
