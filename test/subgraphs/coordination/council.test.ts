import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');

describe('The liaison council', () => {
  it('has one seat for each member of today, and none for a former one', async () => {
    const { data, statements } = await ask(`{
      liaisonCouncil {
        nameJa shortNameJa seatHolderJa datasetKind remitClause { code } source { id }
        seats { totalCount nodes { code organization { code councilSeat { code } } council { code } } }
      }
    }`);
    const { seats, ...council } = data.liaisonCouncil;
    expect(council).toEqual({
      nameJa: '彩の国さいたま人づくり広域連合連絡調整会議',
      shortNameJa: '連絡調整会議',
      seatHolderJa: '人事・研修担当課長',
      datasetKind: 'REAL',
      remitClause: { code: '6-promo-2' },
      source: { id: 'wide-area-plan-6' },
    });
    expect(seats.totalCount).toBe(64);
    expect(
      new Set(seats.nodes.map((seat: { organization: { code: string } }) => seat.organization.code))
        .size,
    ).toBe(64);
    expect(seats.nodes[0]).toEqual({
      code: '110001-1',
      organization: { code: '110001', councilSeat: { code: '110001-1' } },
      council: { code: 'liaison-council' },
    });
    // council, clause, source, seats, organisations, their seats
    expect(statements).toHaveLength(6);
  });
});

describe('The subcommittees', () => {
  it('are three, in the order the plan names them, each set up by it', async () => {
    const { data } = await ask(`{
      subcommittees { nodes { id kind nameJa remitJa remitNoteJa remitClause { code } } }
      subcommittee(kind: PREFECTURAL_TRAINING) { nameJa }
    }`);
    expect(data.subcommittees.nodes.map(({ nameJa }: { nameJa: string }) => nameJa)).toEqual([
      '企画運営部会',
      '市町村職員広域研修部会',
      '県職員研修部会',
    ]);
    expect(data.subcommittees.nodes[0]).toMatchObject({
      id: 'Subcommittee:PLANNING_OPERATIONS',
      kind: 'PLANNING_OPERATIONS',
      remitClause: { code: '6-promo-2' },
    });
    expect(data.subcommittee.nameJa).toBe('県職員研修部会');
  });

  it('have members that know of it', async () => {
    const { data } = await ask(`{
      subcommittee(kind: PLANNING_OPERATIONS) { members(fiscalYears: { from: 2025 }) {
        totalCount nodes { datasetKind fiscalYear { year } organization {
          code subcommitteeMemberships(fiscalYears: { from: 2025 }) { nodes { subcommittee { kind } } }
        } }
      } }
    }`);
    const { totalCount, nodes } = data.subcommittee.members;
    expect(totalCount).toBe(16);
    for (const member of nodes) {
      expect(member).toMatchObject({ datasetKind: 'SYNTHETIC', fiscalYear: { year: 2025 } });
      expect(member.organization.subcommitteeMemberships.nodes).toContainEqual({
        subcommittee: { kind: 'PLANNING_OPERATIONS' },
      });
    }
  });

  it('are referred to by kind or id', async () => {
    const { data } = await ask(`{ _entities(representations: [
      { __typename: "Subcommittee", kind: "PLANNING_OPERATIONS" }
      { __typename: "Subcommittee", id: "Subcommittee:PREFECTURAL_TRAINING" }
      { __typename: "Subcommittee", kind: "NONE" }
    ]) { ... on Subcommittee { nameJa } } }`);
    expect(data._entities).toEqual([
      { nameJa: '企画運営部会' },
      { nameJa: '県職員研修部会' },
      null,
    ]);
  });
});

describe('Meetings', () => {
  it('lead to the body that met, whichever it is, and back', async () => {
    const { data, errors, statements } = await ask(`{
      meetings(first: 200, fiscalYears: { from: 2022, to: 2026 }) { totalCount nodes {
        code heldOn status fiscalYear { year } body {
          __typename id nameJa
          ... on Subcommittee { kind }
          ... on LiaisonCouncil { shortNameJa }
        }
      } }
    }`);
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.meetings;
    expect(totalCount).toBe(75);
    const days = nodes.map(({ heldOn }: { heldOn: string }) => heldOn);
    expect(days).toEqual([...days].sort().reverse());
    const council = nodes.find(({ code }: { code: string }) => code === 'COUNCIL-2024-01');
    expect(council.body).toMatchObject({
      __typename: 'LiaisonCouncil',
      id: 'LiaisonCouncil:liaison-council',
      shortNameJa: '連絡調整会議',
    });
    const planning = nodes.find(({ code }: { code: string }) => code === 'PLANNING-2024-01');
    expect(planning.body).toMatchObject({
      __typename: 'Subcommittee',
      kind: 'PLANNING_OPERATIONS',
      nameJa: '企画運営部会',
    });
    expect(statements).toHaveLength(3);
  });

  it('are reached from each body, newest first', async () => {
    const { data } = await ask(`{
      liaisonCouncil { meetings(fiscalYears: { from: 2024 }) { totalCount nodes { code } } }
      subcommittees { nodes { kind meetings(fiscalYears: { from: 2024 }) { nodes { body { nameJa } } } } }
      meetings(subcommittee: MUNICIPAL_WIDE_AREA_TRAINING, fiscalYears: { from: 2024 }) { totalCount }
    }`);
    expect(data.liaisonCouncil.meetings.nodes.map(({ code }: { code: string }) => code)).toEqual([
      'COUNCIL-2024-03',
      'COUNCIL-2024-02',
      'COUNCIL-2024-01',
    ]);
    expect(data.subcommittees.nodes[0].meetings.nodes[0].body.nameJa).toBe('企画運営部会');
    expect(data.meetings.totalCount).toBe(4);
  });

  it('tell how many organisations came, as plain SQL counts them', async () => {
    const { data, statements } = await ask(`{
      meetings(status: HELD) { nodes { code turnout { invited attended inPerson online share datasetKind } } }
    }`);
    expect(statements).toHaveLength(2);
    const rows = await sql(`select meeting_code, count(*)::int invited,
      sum((presence <> 'ABSENT')::int)::int attended from attendance group by 1`);
    const counted = new Map(rows.map((row) => [row.meeting_code, row]));
    expect(data.meetings.nodes.length).toBeGreaterThan(20);
    for (const { code, turnout } of data.meetings.nodes) {
      const { invited, attended } = counted.get(code) ?? {};
      expect(turnout).toMatchObject({ invited, attended, datasetKind: 'SYNTHETIC' });
      expect(turnout.share).toBeCloseTo(attended / invited, 3);
    }
    const { data: planned } = await ask(
      '{ meetings(status: PLANNED) { nodes { turnout { invited } } } }',
    );
    expect(planned.meetings.nodes.length).toBeGreaterThan(0);
    for (const { turnout } of planned.meetings.nodes) expect(turnout).toBeNull();
  });

  it('keep attendance of organisations, from both sides', async () => {
    const { data } = await ask(`{
      meeting(code: "COUNCIL-2024-01") { attendances { totalCount nodes { presence organization { code } } } }
      memberOrganization(code: "112011") {
        meetingAttendances(fiscalYears: { from: 2024 }) { nodes { meeting { code } } }
      }
    }`);
    expect(data.meeting.attendances.totalCount).toBe(64);
    expect(data.memberOrganization.meetingAttendances.nodes).toContainEqual({
      meeting: { code: 'COUNCIL-2024-01' },
    });
  });
});

describe('Agenda items', () => {
  it('are about clauses of the plan, and the clauses lead back to them', async () => {
    const { data } = await ask(`{
      meeting(code: "COUNCIL-2024-01") { agendaItems { nodes {
        code number titleJa outcome clauses { nodes { code agendaItems { nodes { code } } } }
      } } }
    }`);
    const { nodes } = data.meeting.agendaItems;
    expect(nodes.map(({ number }: { number: number }) => number)).toEqual(
      nodes.map((_: unknown, index: number) => index + 1),
    );
    for (const item of nodes) {
      expect(item.titleJa).toContain('令和6年度');
      expect(item.clauses.nodes.length).toBeGreaterThan(0);
      for (const clause of item.clauses.nodes) {
        expect(clause.agendaItems.nodes).toContainEqual({ code: item.code });
      }
    }
  });

  it('are paged under each clause without a gap or a repetition', async () => {
    const query = `query ($after: String) { planClause(code: "6-approach-1") {
      agendaItems(first: 2, after: $after) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }
    } }`;
    const found: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data } = await ask(query, { after });
      const { nodes, pageInfo, totalCount } = data.planClause.agendaItems;
      found.push(...nodes.map(({ code }: { code: string }) => code));
      total = totalCount;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const rows = await sql(`select item.code from agenda_item item join agenda_clause link
      on link.agenda_item_code = item.code and link.clause_code = '6-approach-1'
      where item.fiscal_year between 2024 and 2028 order by item.held_on desc, item.code`);
    expect(found).toEqual(rows.map(({ code }) => code));
    expect(total).toBe(found.length);
  });

  it('cost as many statements for many meetings as for one', async () => {
    const cost = async (first: number) => {
      const { statements } = await ask(
        `query ($first: Int!) { meetings(first: $first, status: HELD) { nodes {
          agendaItems { nodes { titleJa meeting { code } clauses { nodes { titleJa } } } }
          attendances { nodes { organization { nameJa } } } turnout { share }
        } } }`,
        { first },
      );
      return statements.length;
    };
    expect(await cost(40)).toBe(await cost(1));
  });
});

describe('Agenda items of all meetings', () => {
  it('are found by what was decided, newest first', async () => {
    const { data, errors, statements } = await ask(`{
      agendaItems(fiscalYears: { from: 2024, to: 2026 }, where: { outcome: { eq: AGREED }, titleJa: { contains: "リスキリング" } }, first: 1000) {
        nodes { code outcome titleJa meeting { heldOn heldOnJa: heldOn(calendar: JAPANESE) } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(2);
    const rows =
      await sql(`select code from agenda_item where outcome = 'AGREED' and title_ja like '%リスキリング%'
      and fiscal_year between 2024 and 2026 order by held_on desc, code`);
    const { nodes } = data.agendaItems;
    expect(rows.length).toBeGreaterThan(0);
    expect(nodes.map(({ code }: { code: string }) => ({ code }))).toEqual(rows);
    const { heldOn, heldOnJa } = nodes[0].meeting;
    const [year, month, day] = heldOn.split('-').map(Number);
    expect(heldOnJa).toBe(`令和${year - 2018}年${month}月${day}日`);
  });
});
