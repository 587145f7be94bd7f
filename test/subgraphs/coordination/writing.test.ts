/** What the secretariat keeps by hand, through the mutations. */
import { describe, expect, it } from 'vitest';
import { publicViewer, Role, type Viewer } from '../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');

const secretary: Viewer = {
  subject: 'secretary-1',
  roles: [Role.SECRETARIAT],
  organization: null,
};

const payload = `userErrors { code field message messageJa }
  conflict { version changedAt changes { field before after } }`;

async function send(mutation: string, variables: Record<string, unknown> = {}, by = secretary) {
  const { data, errors } = await ask(mutation, variables, by);
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data);
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  return answer as any;
}

const codesOf = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
  userErrors.map(({ code, field }) => [code, field]);

const createMeeting = (input: object) =>
  send(
    `mutation ($input: MeetingInput!) { createMeeting(input: $input) {
      meeting { code version heldOn round fiscalYear { year } body { nameJa } datasetKind source { id } } ${payload} } }`,
    { input },
  );
const changeMeeting = (code: string, version: number, input: object, by = secretary) =>
  send(
    `mutation ($code: ID!, $version: Int!, $input: MeetingInput!) {
      changeMeeting(code: $code, version: $version, input: $input) { meeting { code version heldOn status } ${payload} } }`,
    { code, version, input },
    by,
  );
const createItem = (meeting: string, input: object) =>
  send(
    `mutation ($meeting: ID!, $input: AgendaItemInput!) { createAgendaItem(meeting: $meeting, input: $input) {
      agendaItem { code version number titleJa clauses { nodes { code } } } ${payload} } }`,
    { meeting, input },
  );
const remove = (field: string, code: string, version: number) =>
  send(
    `mutation ($code: ID!, $version: Int!) { ${field}(code: $code, version: $version) { code ${payload} } }`,
    { code, version },
  );

const planned = {
  heldOn: '2027-03-01',
  kind: 'REGULAR',
  deliveryMode: 'HYBRID',
  status: 'PLANNED',
};
const item = {
  kind: 'DELIBERATION',
  titleJa: '来年度の研修計画について',
  subject: 'TrainingProgram:2026',
  clauses: ['6-dev-1', '6-role-union'],
};

const attend = (code: string, version: number, attendances: object[]) =>
  send(
    `mutation ($code: ID!, $version: Int!, $attendances: [AttendanceInput!]!) {
      recordAttendance(code: $code, version: $version, attendances: $attendances) {
        meeting { version turnout { invited attended } attendances { nodes { code presence source { id } datasetKind } } }
        ${payload} } }`,
    { code, version, attendances },
  );

describe('A meeting', () => {
  it('is written down with its code and round, as the word of the secretariat', async () => {
    const { meeting, userErrors } = await createMeeting(planned);
    expect(userErrors).toEqual([]);
    expect(meeting).toMatchObject({
      code: 'COUNCIL-2026-04',
      round: 4,
      version: 1,
      fiscalYear: { year: 2026 },
      datasetKind: 'REAL',
      source: { id: 'secretariat' },
    });
    expect(meeting.body.nameJa).toContain('連絡調整会議');
  });

  it('is changed by whoever saw its newest version, its agenda following its day', async () => {
    const { agendaItem } = await createItem('COUNCIL-2026-04', item);
    expect(agendaItem).toMatchObject({ code: 'COUNCIL-2026-04-01', number: 1, version: 1 });
    const { meeting } = await changeMeeting('COUNCIL-2026-04', 1, {
      ...planned,
      heldOn: '2027-03-08',
    });
    expect(meeting).toMatchObject({ version: 2, heldOn: '2027-03-08' });
    const [row] = await sql(`select held_on::text from agenda_item where code = $1`, [
      agendaItem.code,
    ]);
    expect(row.held_on).toBe('2027-03-08');
  });

  it('is refused from an old version, and shows what changed', async () => {
    const stale = await changeMeeting('COUNCIL-2026-04', 1, { ...planned, status: 'HELD' });
    expect(stale.meeting).toBeNull();
    expect(codesOf(stale)).toEqual([['STALE_VERSION', 'version']]);
    expect(stale.userErrors[0].messageJa).toContain('版 2');
    expect(stale.conflict).toEqual({
      version: 2,
      changedAt: expect.stringMatching(/^20\d\d-/),
      changes: [{ field: 'heldOn', before: '"2027-03-01"', after: '"2027-03-08"' }],
    });
    const [row] = await sql(`select status, version from meeting where code = 'COUNCIL-2026-04'`);
    expect(row).toEqual({ status: 'PLANNED', version: 2 });
  });

  it('keeps its version when nothing changes', async () => {
    const { meeting } = await changeMeeting('COUNCIL-2026-04', 2, {
      ...planned,
      heldOn: '2027-03-08',
    });
    expect(meeting.version).toBe(2);
  });

  it('is changed by one of two who write at once', async () => {
    const both = await Promise.all(
      ['2027-03-09', '2027-03-10'].map((heldOn) =>
        changeMeeting('COUNCIL-2026-04', 2, { ...planned, heldOn }),
      ),
    );
    expect(both.filter(({ meeting }) => meeting !== null)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual([['STALE_VERSION', 'version']]);
  });

  it('says all that does not fit at once, and writes nothing of it', async () => {
    const wrong = await changeMeeting('COUNCIL-2026-04', 3, {
      ...planned,
      subcommittee: 'PLANNING_OPERATIONS',
      deliveryMode: null,
      heldOn: '2027-04-01',
    });
    expect(codesOf(wrong)).toEqual([
      ['VALUES_DO_NOT_FIT', 'deliveryMode'],
      ['VALUE_NOT_CHANGEABLE', 'subcommittee'],
      ['VALUE_NOT_CHANGEABLE', 'heldOn'],
    ]);
    const [row] = await sql(
      `select count(distinct held_on)::int days from agenda_item where meeting_code = 'COUNCIL-2026-04'`,
    );
    expect(row.days).toBe(1);
  });

  it('is not deleted while it has an agenda; after that its history stays', async () => {
    const refused = await remove('deleteMeeting', 'COUNCIL-2026-04', 3);
    expect(codesOf(refused)).toEqual([['STILL_REFERRED_TO', null]]);
    expect(refused.userErrors[0].message).toContain('AgendaItem');
    expect((await remove('deleteAgendaItem', 'COUNCIL-2026-04-01', 1)).userErrors).toEqual([]);
    expect((await remove('deleteMeeting', 'COUNCIL-2026-04', 3)).code).toBe('COUNCIL-2026-04');
    expect(await sql(`select from meeting where code = 'COUNCIL-2026-04'`)).toEqual([]);
    const { data } = await ask(
      `{ coordinationHistory(id: "Meeting:COUNCIL-2026-04") { version kind changedBy changes { field after } } }`,
      {},
      secretary,
    );
    const versions = data.coordinationHistory;
    expect(versions.map(({ kind }: { kind: string }) => kind)).toEqual([
      'CREATED',
      'CHANGED',
      'CHANGED',
      'DELETED',
    ]);
    expect(versions[0].changedBy).toBe('secretary-1');
    expect(versions[1].changes).toEqual([{ field: 'heldOn', after: '"2027-03-08"' }]);
    expect(versions[3].changes).toContainEqual({ field: 'status', after: null });
  });

  it('does not get the code of a deleted one', async () => {
    const { meeting } = await createMeeting(planned);
    expect(meeting.code).toBe('COUNCIL-2026-05');
  });
});

describe('An agenda item', () => {
  it('names what is not there, field by field', async () => {
    const wrong = await createItem('COUNCIL-1999-01', { ...item, subject: 'PlanClause:6-dev-1' });
    expect(codesOf(wrong)).toEqual([
      ['ACTIVITY_NOT_UNDERSTOOD', 'subject'],
      ['REFERENCE_NOT_FOUND', 'meeting'],
    ]);
    const clause = await createItem('COUNCIL-2026-05', { ...item, clauses: ['6-dev-9'] });
    expect(codesOf(clause)).toEqual([['REFERENCE_NOT_FOUND', 'clauses']]);
    expect(clause.userErrors[0].message).toContain('PlanClause 6-dev-9');
    const empty = await createItem('COUNCIL-2026-05', { ...item, titleJa: '　 ' });
    expect(codesOf(empty)).toEqual([['TEXT_NOT_USABLE', 'titleJa']]);
  });

  it('takes other clauses, and tells so to whoever wrote late', async () => {
    const { agendaItem } = await createItem('COUNCIL-2026-05', item);
    const change = (version: number, input: object) =>
      send(
        `mutation ($code: ID!, $version: Int!, $input: AgendaItemInput!) {
          changeAgendaItem(code: $code, version: $version, input: $input) {
            agendaItem { version subject { id } clauses { nodes { code } } } ${payload} } }`,
        { code: agendaItem.code, version, input },
      );
    const { agendaItem: changed } = await change(1, {
      ...item,
      subject: null,
      clauses: ['6-dev-3', '6-dev-1'],
    });
    expect(changed).toEqual({
      version: 2,
      subject: null,
      clauses: { nodes: [{ code: '6-dev-1' }, { code: '6-dev-3' }] },
    });
    const { conflict } = await change(1, item);
    expect(conflict.changes).toEqual([
      {
        field: 'clauses',
        before: '["6-dev-1","6-role-union"]',
        after: '["6-dev-1","6-dev-3"]',
      },
      { field: 'subject', before: '"TrainingProgram:2026"', after: null },
    ]);
  });

  it('is resolved once its meeting was held, and a resolution only when agreed', async () => {
    const resolve = (code: string, version: number, input: object) =>
      send(
        `mutation ($code: ID!, $version: Int!, $input: ResolutionInput!) {
          recordResolution(code: $code, version: $version, input: $input) { agendaItem { outcome resolutionJa version } ${payload} } }`,
        { code, version, input },
      );
    const early = await resolve('COUNCIL-2026-05-01', 2, {
      outcome: 'NOTED',
      resolutionJa: '了承。',
    });
    expect(codesOf(early)).toEqual([
      ['VALUES_DO_NOT_FIT', 'resolutionJa'],
      ['VALUES_DO_NOT_FIT', 'outcome'],
    ]);
    const { agendaItem } = await resolve('COUNCIL-2024-01-01', 1, {
      outcome: 'AGREED',
      resolutionJa: '原案を一部修正のうえ了承された。',
    });
    expect(agendaItem).toEqual({
      outcome: 'AGREED',
      resolutionJa: '原案を一部修正のうえ了承された。',
      version: 2,
    });
    const [row] = await sql(
      `select count(*)::int versions from record_version where code = 'COUNCIL-2024-01-01'`,
    );
    expect(row.versions).toBe(2);
  });
});

describe('A need and a survey', () => {
  it('tell which activities answer them', async () => {
    const { needsItem, userErrors } = await send(
      `mutation ($input: NeedsItemInput!) { createNeedsItem(organization: "11201", fiscalYear: "令和8年度", input: $input) {
        needsItem { code organization { nameJa } respondedBy { id } } ${payload} } }`,
      {
        input: {
          theme: 'DIGITAL',
          textJa: '生成ＡＩを安全に使える職員を育てたい。',
          priority: 'HIGH',
          status: 'ANSWERED',
          clause: '6-dev-3',
          respondedBy: ['TrainingCourse:D-0003', 'LearningPathway:L-01'],
        },
      },
    );
    expect(userErrors).toEqual([]);
    expect(needsItem.code).toMatch(/^N-2026-112011-\d\d$/);
    expect(needsItem.respondedBy).toEqual([
      { id: 'LearningPathway:L-01' },
      { id: 'TrainingCourse:D-0003' },
    ]);
    const [survey] = await sql(`select code, version from research_survey order by code limit 1`);
    const input = {
      titleJa: '若手職員の定着に関する調査',
      method: 'INTERVIEW',
      targetJa: '人事担当課',
      askedOrganizations: 64,
      answeredOrganizations: 60,
      findingsJa: '相談の機会を求める回答が多かった。',
      clause: '6-rec-1',
      reflectedIn: [{ activity: 'JointBriefing:JB-2026-G-01', fiscalYear: 2026 }],
    };
    const change = `mutation ($code: ID!, $version: Int!, $input: ResearchSurveyInput!) {
      changeResearchSurvey(code: $code, version: $version, input: $input) {
        researchSurvey { version reflectedIn { id } responseRate } ${payload} } }`;
    const { researchSurvey } = await send(change, { ...survey, input });
    expect(researchSurvey).toEqual({
      version: 2,
      reflectedIn: [{ id: 'JointBriefing:JB-2026-G-01' }],
      responseRate: 0.938,
    });
    const more = await send(change, {
      code: survey.code,
      version: 2,
      input: { ...input, answeredOrganizations: 65 },
    });
    expect(codesOf(more)).toEqual([['VALUE_OUT_OF_RANGE', 'answeredOrganizations']]);
  });
});

describe('A revision of the plan', () => {
  const text = {
    clause: '6-dev-3',
    number: '３',
    titleJa: 'ＤＸと生成ＡＩの力',
    titleEn: 'DX and generative AI',
    bodyJa: '改めた本文。',
  };
  const revision = {
    decidedOn: '2026-02-01',
    effectiveFrom: '2026-04-01',
    summaryJa: '生成ＡＩの普及を踏まえた改定。',
    texts: [text],
    abolished: ['6-dev-2'],
  };
  const create = (input: object) =>
    send(
      `mutation ($input: PlanRevisionInput!) { createPlanRevision(plan: 6, input: $input) { planRevision { code number version } ${payload} } }`,
      { input },
    );
  const clause = async (code: string) =>
    (
      await ask(
        `{ planClause(code: "${code}") { titleJa inForce texts { nodes { edition titleJa revision { code } } } } }`,
      )
    ).data.planClause;

  it('changes wordings and drops clauses from its day on, the earlier editions beside it', async () => {
    const before = await clause('6-dev-3');
    const { planRevision, userErrors } = await create(revision);
    expect(userErrors).toEqual([]);
    expect(planRevision).toEqual({ code: '6-r1', number: 1, version: 1 });
    expect(await clause('6-dev-3')).toEqual({
      titleJa: 'ＤＸと生成ＡＩの力',
      inForce: true,
      texts: {
        nodes: [
          { edition: 0, titleJa: before.titleJa, revision: null },
          { edition: 1, titleJa: 'ＤＸと生成ＡＩの力', revision: { code: '6-r1' } },
        ],
      },
    });
    expect((await clause('6-dev-2')).inForce).toBe(false);
  });

  it('names each clause once, of its own plan, and no day before the decision', async () => {
    const wrong = await create({
      ...revision,
      effectiveFrom: '2026-01-31',
      texts: [text, text, { ...text, clause: '5-dev-1' }],
    });
    expect(codesOf(wrong)).toEqual([
      ['VALUES_DO_NOT_FIT', 'effectiveFrom'],
      ['VALUES_DO_NOT_FIT', 'texts'],
      ['REFERENCE_NOT_FOUND', 'texts'],
    ]);
  });

  it('is taken back with all that it changed', async () => {
    expect((await remove('deletePlanRevision', '6-r1', 1)).userErrors).toEqual([]);
    expect((await clause('6-dev-2')).inForce).toBe(true);
    expect((await clause('6-dev-3')).texts.nodes).toHaveLength(1);
    const [row] = await sql(
      `select content from record_version where record_type = 'PlanRevision' and version = 1`,
    );
    expect(row.content.texts[0].bodyJa).toBe('改めた本文。');
  });
});

describe('Whoever is not of the secretariat', () => {
  it.each([
    ['nobody', publicViewer],
    ['a planner', { ...secretary, roles: [Role.PLANNING] }],
    ['a clerk', { ...secretary, roles: [Role.CLERK], organization: '112011' }],
    ['the operator', { ...secretary, roles: [Role.OPERATOR] }],
  ])('writes nothing and reads no history: %s', async (_, viewer) => {
    const before = await sql('select count(*) from record_version');
    for (const text of [
      `mutation { deleteMeeting(code: "COUNCIL-2026-05", version: 1) { code } }`,
      `{ coordinationHistory(id: "Meeting:COUNCIL-2026-04") { version } }`,
    ]) {
      const { data, errors } = await ask(text, {}, viewer);
      expect(Object.values(data)).toEqual([null]);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        messageJa: expect.stringContaining('事務局'),
      });
    }
    expect(await sql('select count(*) from record_version')).toEqual(before);
  });
});

describe('The attendance of a meeting', () => {
  const first = { organization: '112011', presence: 'IN_PERSON' };
  const second = { organization: '112020', presence: 'ABSENT' };
  const meetingCode = async (input: object) => (await createMeeting(input)).meeting.code as string;

  it('is recorded as a whole list, and the history of the meeting tells it', async () => {
    const code = await meetingCode({ ...planned, heldOn: '2027-03-15', status: 'HELD' });
    const { meeting, userErrors } = await attend(code, 1, [first, second]);
    expect(userErrors).toEqual([]);
    expect(meeting).toEqual({
      version: 2,
      turnout: { invited: 2, attended: 1 },
      attendances: {
        nodes: [
          {
            code: `${code}-112011`,
            presence: 'IN_PERSON',
            source: { id: 'secretariat' },
            datasetKind: 'REAL',
          },
          expect.objectContaining({ presence: 'ABSENT' }),
        ],
      },
    });
    const again = await attend(code, 2, [{ ...second, presence: 'ONLINE' }]);
    expect(again.meeting.attendances.nodes).toMatchObject([
      { code: `${code}-112020`, presence: 'ONLINE' },
    ]);
    const stale = await attend(code, 2, [first]);
    expect(codesOf(stale)).toEqual([['STALE_VERSION', 'version']]);
    expect(stale.conflict.changes).toMatchObject([{ field: 'attendances' }]);
    const kept = await remove('deleteMeeting', code, 3);
    expect(codesOf(kept)).toEqual([['STILL_REFERRED_TO', null]]);
  });

  it.each<[string, object, object[]]>([
    ['of a meeting that has not been held', planned, [first]],
    [
      'in writing of a meeting that people came to',
      { ...planned, status: 'HELD' },
      [{ ...first, presence: 'IN_WRITING' }],
    ],
    ['of one organisation twice', { ...planned, status: 'HELD' }, [first, first]],
  ])('is refused %s', async (_, input, attendances) => {
    const code = await meetingCode({ ...input, heldOn: '2027-03-16' });
    const refused = await attend(code, 1, attendances);
    expect(codesOf(refused)).toEqual([['VALUES_DO_NOT_FIT', 'attendances']]);
    expect(refused.meeting).toBeNull();
  });

  it('is refused of an organisation that is none', async () => {
    const code = await meetingCode({ ...planned, heldOn: '2027-03-17', status: 'HELD' });
    const refused = await attend(code, 1, [{ ...first, organization: '999999' }]);
    expect(codesOf(refused)).toEqual([['REFERENCE_NOT_FOUND', 'attendances']]);
  });
});
