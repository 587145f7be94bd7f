/** Cells ranked by measures over the whole table, in every engine and deployment alike. */
import { describe, expect, it } from 'vitest';
import { deployments, hubUnderTest } from '../support/hub.js';

/** Answers of the first deployment, which the others must repeat. */
const first = new Map<string, unknown>();
function sameEverywhere(question: string, answer: unknown): void {
  if (first.has(question)) expect(answer).toEqual(first.get(question));
  else first.set(question, answer);
}

const byOrganization =
  'by: [FISCAL_YEAR, ORGANIZATION], where: { fiscalYears: { from: 2024, to: 2025 } }';

/** Costs are of sessions, which no organisation has for itself. */
const byClause = 'by: [FISCAL_YEAR, PLAN_CLAUSE], totals: true';

/** Domain, measure as ordered by, where a cell shows it, and cells that have it. */
const rankings = [
  [
    'development',
    'COMPLETION_RATE',
    'development { told: completionRate { value } }',
    byOrganization,
  ],
  [
    'perStaff { development',
    'PARTICIPATION_RATE',
    'told: participationRate { value }',
    byOrganization,
  ],
  [
    'perStaff { development',
    'TRAINING_PER_THOUSAND_STAFF',
    'told: trainingPerThousandStaff { value }',
    byOrganization,
  ],
  [
    'development',
    'COST_PER_COMPLETION',
    'development { told: costPerCompletion { value: yen } }',
    byClause,
  ],
  [
    'perStaff { exchange',
    'PLACEMENTS_PER_THOUSAND_STAFF',
    'told: placementsPerThousandStaff { value }',
    byOrganization,
  ],
  ['recruitment', 'DECLINE_RATE', 'recruitment { told: declineRate { value } }', byOrganization],
  [
    'exchange',
    'NETWORK_ATTENDANCE',
    'exchange { told: networkAttendance { value } }',
    byOrganization,
  ],
  [
    'recruitment',
    'COMPETITION_RATIO',
    'recruitment { told: competitionRatio { value } }',
    byOrganization,
  ],
  ['recruitment', 'UNFILLED', 'recruitment { told: unfilled }', byOrganization],
  ['coordination', 'STAFF', 'told: staff { value }', byOrganization],
  ['coordination', 'NEEDS', 'coordination { told: needs }', byOrganization],
] as const;

// biome-ignore lint/suspicious/noExplicitAny: a cell of any shape
function toldIn(cell: any): number | null {
  const holder = ['development', 'exchange', 'recruitment', 'coordination'].find(
    (each) => cell[each],
  );
  const told = (holder ? cell[holder] : cell).told;
  return typeof told === 'number' ? told : (told?.value ?? null);
}

/** A domain may narrow its own table again, at any depth. */
const twice =
  'statisticsTable(by: [PLAN_CLAUSE]) { recruitment(having: { jointBriefings: { gte: 1 } }) { table { recruitment { totalCount table { development { table { recruitment { totalCount } } } } } } } }';

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const { ask } = hubUnderTest(deployment);

  it.each(rankings)('ranks by what %s tells of %s', async (domain, measure, shown, table) => {
    for (const direction of ['ASC', 'DESC']) {
      const { data, errors } = await ask(`{
        cells: statistics(${table}, first: 1000) { nodes { code ${shown} } }
        statisticsTable(${table}) { ${domain}(first: 1000, orderBy: [{ by: ${measure}, direction: ${direction} }]) {
          totalCount nodes { code ${shown} } } ${domain.includes('{') ? '}' : ''} } }`);
      expect(errors).toBeUndefined();
      const cells = data.cells.nodes.map((cell: never, place: number) => ({
        cell,
        place,
        told: toldIn(cell),
      }));
      const ranked = cells.toSorted(
        (one: { told: number; place: number }, other: { told: number; place: number }) => {
          if (one.told === other.told) return one.place - other.place;
          if (one.told === null) return 1;
          if (other.told === null) return -1;
          return direction === 'ASC' ? one.told - other.told : other.told - one.told;
        },
      );
      const found = data.statisticsTable.perStaff ?? data.statisticsTable;
      const [ranking] = Object.values(found) as [{ nodes: unknown[]; totalCount: number }];
      expect(ranking.nodes).toEqual(ranked.map(({ cell }: { cell: unknown }) => cell));
      expect(ranking.totalCount).toBe(cells.length);
      expect(new Set(cells.map(({ told }: { told: unknown }) => told)).size).toBeGreaterThan(1);
      sameEverywhere(`${measure} ${direction}`, data);
    }
  });

  it('turns the pages of what fits, and names the same cells whatever the page', async () => {
    const asked = (page: string) =>
      ask(`{ statisticsTable(${byOrganization}) { development(${page}
        having: { completionRate: { gte: 0.5, lt: 0.9 } }, orderBy: [{ by: COMPLETION_RATE, direction: DESC }, { by: ENROLLMENTS }]) {
          totalCount pageInfo { hasNextPage endCursor } nodes { code development { completionRate { value } } } } } }`);
    const { data, errors } = await asked('first: 1000');
    expect(errors).toBeUndefined();
    const all = data.statisticsTable.development;
    expect(all.totalCount).toBeGreaterThan(10);
    expect(all.nodes).toHaveLength(all.totalCount);
    for (const { development } of all.nodes) {
      expect(development.completionRate.value).toBeGreaterThanOrEqual(0.5);
      expect(development.completionRate.value).toBeLessThan(0.9);
    }
    const turned: unknown[] = [];
    for (let after = ''; ; ) {
      const page = await asked(`first: 7 ${after}`);
      const { nodes, pageInfo } = page.data.statisticsTable.development;
      turned.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = `after: "${pageInfo.endCursor}"`;
    }
    expect(turned).toEqual(all.nodes);
  });

  it('narrows by one domain, ranks by another and shows all of them', async () => {
    const { data, errors, statements } = await ask(`{ statisticsTable(${byOrganization}) {
      development(having: { completionRate: { lt: 0.85 } }, first: 1) { totalCount table {
        recruitment(having: { applicants: { gte: 20 } }, first: 1) { totalCount table {
          exchange(orderBy: [{ by: NETWORK_ATTENDANCE, direction: DESC }], first: 5) { totalCount nodes {
            organization { nameJa } development { completionRate { value } } recruitment { applicants { value } }
            exchange { networkAttendance { value } } } } } } } } } }`);
    expect(errors).toBeUndefined();
    const { totalCount, table } = data.statisticsTable.development;
    const { nodes } = table.recruitment.table.exchange;
    expect(table.recruitment.totalCount).toBeLessThan(totalCount);
    expect(table.recruitment.table.exchange.totalCount).toBe(table.recruitment.totalCount);
    expect(nodes.length).toBeGreaterThan(2);
    for (const { development, recruitment } of nodes) {
      expect(development.completionRate.value).toBeLessThan(0.85);
      expect(recruitment.applicants.value).toBeGreaterThanOrEqual(20);
    }
    sameEverywhere('narrowed', data);
    for (const [subgraph, most] of [
      ['development', 2],
      ['recruitment', 2],
      ['exchange', 2],
    ] as const) {
      expect(statements.filter((each) => each.subgraph === subgraph)).toHaveLength(most);
    }
  });

  it('narrows a table that is narrowed', async () => {
    const { data, errors } = await ask(`{ ${twice} }`);
    expect(errors).toBeUndefined();
    const { totalCount, table } = data.statisticsTable.recruitment.table.recruitment;
    expect(totalCount).toBeGreaterThan(0);
    expect(table.development.table.recruitment.totalCount).toBe(totalCount);
  });

  it('ranks a thousand cells with as many statements as two', async () => {
    const tell = async (where: string) => {
      const { data, errors, statements } = await ask(`{
        statisticsTable(by: [ORGANIZATION, FISCAL_YEAR, JOB_FAMILY], where: { ${where} }) {
          exchange(orderBy: [{ by: PLACEMENTS_OUT, direction: DESC }], first: 2) { totalCount nodes { code } } } }`);
      expect(errors).toBeUndefined();
      return [
        data.statisticsTable.exchange.totalCount,
        statements
          .map(({ subgraph }) => subgraph)
          .sort()
          .join(),
      ];
    };
    const [few, ofFew] = await tell(
      'organizations: ["111007"], jobFamilies: [CIVIL_ENGINEERING], fiscalYears: { from: 2024, to: 2025 }',
    );
    const [many, ofMany] = await tell('fiscalYears: { from: 2024, to: 2025 }');
    expect(few).toBe(2);
    expect(many).toBeGreaterThan(1000);
    expect(ofMany).toBe(ofFew);
    expect(ofMany).toBe('coordination,exchange');
  });
});
