/** Mutations through the gateway: whichever engine, wherever the subgraphs run. */
import { describe, expect, it } from 'vitest';
import { publicViewer, Role, type Viewer } from '../../subgraphs/shared/viewer.js';
import { deployments, hubUnderTest } from '../support/hub.js';

const secretary: Viewer = {
  subject: 'secretary-1',
  roles: [Role.SECRETARIAT],
  organization: null,
};

const write = `mutation ($input: NeedsItemInput!, $meeting: MeetingInput!) {
  createMeeting(input: $meeting) { meeting { code version body { nameJa } } userErrors { code } }
  createNeedsItem(organization: "112011", fiscalYear: 2026, input: $input) {
    needsItem { code clause { titleJa } respondedBy { __typename titleJa servedClauses { code } } }
    userErrors { code field messageJa }
  }
  createLocalTitle(organization: "112011", titleJa: "参与", rankTier: EXECUTIVE) {
    localTitle { organization { nameJa } rankTier } userErrors { code }
  }
}`;

const variables = {
  meeting: { heldOn: '2027-03-01', kind: 'REGULAR', deliveryMode: 'IN_PERSON', status: 'PLANNED' },
  input: {
    theme: 'DIGITAL',
    textJa: '生成ＡＩを学びたい。',
    priority: 'HIGH',
    status: 'ANSWERED',
    clause: '6-dev-3',
    respondedBy: ['TrainingCourse:D-0003', 'JointBriefing:JB-2026-G-01'],
  },
};

const answers = new Map<string, unknown>();

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const hub = hubUnderTest(deployment, { authenticate: async () => secretary });

  it('writes in two subgraphs with one request, and answers what a third knows', async () => {
    const { status, data, errors } = await hub.ask(write, variables);
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.createMeeting).toMatchObject({ meeting: { code: 'COUNCIL-2026-04', version: 1 } });
    expect(data.createNeedsItem.userErrors).toEqual([]);
    expect(data.createNeedsItem.needsItem.respondedBy).toMatchObject([
      { __typename: 'JointBriefing', servedClauses: [{ code: '6-rec-1' }] },
      { __typename: 'TrainingCourse', titleJa: expect.any(String) },
    ]);
    expect(data.createLocalTitle.localTitle).toEqual({
      organization: { nameJa: '川越市' },
      rankTier: 'EXECUTIVE',
    });
    if (!answers.has('written')) answers.set('written', data);
    expect(data).toEqual(answers.get('written'));
  });

  it('refuses a stale write and shows what changed', async () => {
    const change = `mutation ($version: Int!, $day: DateInput!) {
      changeMeeting(code: "COUNCIL-2026-04", version: $version, input: {
        heldOn: $day, kind: REGULAR, deliveryMode: IN_PERSON, status: PLANNED
      }) { meeting { version } userErrors { code message messageJa } conflict { version changes { field before after } } }
    }`;
    const first = await hub.ask(change, { version: 1, day: '2027-03-02' });
    expect(first.data.changeMeeting.meeting).toEqual({ version: 2 });
    const { data, errors } = await hub.ask(change, { version: 1, day: '2027-03-03' });
    expect(errors).toBeUndefined();
    expect(data.changeMeeting).toMatchObject({
      meeting: null,
      userErrors: [{ code: 'STALE_VERSION' }],
      conflict: {
        version: 2,
        changes: [{ field: 'heldOn', before: '"2027-03-01"', after: '"2027-03-02"' }],
      },
    });
    if (!answers.has('stale')) answers.set('stale', data);
    expect(data).toEqual(answers.get('stale'));
  });
});

describe('Anybody', () => {
  const hub = hubUnderTest(
    { engine: 'hive', subgraphs: 'in-process' },
    { authenticate: async () => publicViewer },
  );

  it('is told that only the secretariat writes, and nothing is written', async () => {
    const { data, errors } = await hub.ask(write, variables);
    expect(Object.values(data)).toEqual([null, null, null]);
    expect(errors).toHaveLength(3);
    expect(errors?.[0].extensions).toMatchObject({
      code: 'FORBIDDEN',
      messageJa: expect.stringContaining('事務局'),
    });
    const { data: after } = await hub.ask('{ meeting(code: "COUNCIL-2026-04") { code } }');
    expect(after).toEqual({ meeting: null });
  });

  it('cannot write by GET', async () => {
    const url = `${hub.url}?query=${encodeURIComponent('mutation { deleteMeeting(code: "COUNCIL-2024-01", version: 1) { code } }')}`;
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': 'true' } });
    expect(answer.status).toBe(405);
  });
});
