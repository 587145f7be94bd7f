/** The same people are told alike through every door: else two doors held together tell more than one. */
import { describe, expect, it } from 'vitest';
import { Role } from '../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../support/ask.js';
import { viewerOf } from '../support/viewers.js';

const years = [2024, 2025, 2026];
const count = '{ value display suppressed approximate }';

interface Door {
  readonly says: string;
  readonly subgraph: 'development' | 'exchange';
  /** A field of an organisation that answers figures by fiscal year, and the field of a figure. */
  readonly figures: string;
  readonly figure: string;
  /** The same in the organisation's cell. */
  readonly measure: string;
}

const doors: readonly Door[] = [
  {
    says: 'people accepted',
    subgraph: 'development',
    figures: 'trainingIntakes',
    figure: 'accepted',
    measure: 'enrollments',
  },
  {
    says: 'people who completed',
    subgraph: 'development',
    figures: 'trainingIntakes',
    figure: 'completed',
    measure: 'completed',
  },
  {
    says: 'people at meetings of networks',
    subgraph: 'exchange',
    figures: 'networkAttendance',
    figure: 'staff',
    measure: 'networkAttendance',
  },
];

const subgraphs = {
  development: subgraphUnderTest('development'),
  exchange: subgraphUnderTest('exchange'),
};

describe('the same people', () => {
  it.each(doors)('are told alike by organisation and by cell: $says', async (door) => {
    const { ask } = subgraphs[door.subgraph];
    const codes: readonly string[] = (
      await subgraphs.development.sql(
        'select distinct organization_code as code from session_intake',
      )
    ).map(({ code }) => code);
    const viewer = viewerOf(Role.PLANNING);
    const { data: byOrganization } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MemberOrganization {
        figures: ${door.figures}(fiscalYears: { from: 2024, to: 2026 }) { fiscalYear { year } told: ${door.figure} ${count} } } } }`,
      { of: codes.map((code) => ({ __typename: 'MemberOrganization', code })) },
      viewer,
    );
    const { data: byCell } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StatisticsCell {
        ${door.subgraph} { told: ${door.measure} ${count} } } } }`,
      {
        of: codes.flatMap((code) =>
          years.map((year) => ({
            __typename: 'StatisticsCell',
            code: `FISCAL_YEAR=${year},ORGANIZATION=${code}`,
            scope: code,
          })),
        ),
      },
      viewer,
    );
    let noisy = 0;
    for (const [index, { figures }] of byOrganization._entities.entries()) {
      for (const { fiscalYear, told } of figures) {
        const cell = byCell._entities[index * years.length + years.indexOf(fiscalYear.year)];
        expect([codes[index], fiscalYear.year, told]).toEqual([
          codes[index],
          fiscalYear.year,
          cell[door.subgraph].told,
        ]);
        if (told.approximate || told.suppressed) noisy += 1;
      }
    }
    expect(noisy).toBeGreaterThan(20);
  });
});
