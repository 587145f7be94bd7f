/** Agenda items, needs and surveys point at activities of any domain, and these point back. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployments, hubUnderTest } from '../support/hub.js';
import { allYears, backward, forward, pointingAt } from './activities.js';

interface Pointed {
  readonly __typename: string;
  readonly id: string;
  readonly titleJa: string;
}

interface Found {
  readonly id: string;
  readonly [list: string]: unknown;
}

const codesIn = (list: unknown) =>
  (list as { nodes: { code: string }[] }).nodes.map(({ code }) => code).sort();

const answers = new Map<string, unknown>();
/** Ways by which the question comes to an activity: by an agenda item, a need, a survey. */
const ways = 3;
const timesSent = (statements: readonly { readonly text: string }[]) => {
  const sent = [...Map.groupBy(statements, ({ text }) => text).values()];
  return Math.max(...sent.map(({ length }) => length));
};

describe.each(deployments)('with engine $engine and subgraphs $subgraphs', (deployment) => {
  const hub = hubUnderTest(deployment);
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: hub.database.adminUrl });
    await client.connect();
  });
  afterAll(() => client?.end());

  it('names the activities of all three domains, each of which is there', async () => {
    const { data, errors, statements } = await hub.ask(forward, { years: allYears });
    expect(errors).toBeUndefined();
    const pointed: Pointed[] = [
      ...data.meetings.nodes.flatMap((meeting: { agendaItems: { nodes: object[] } }) =>
        meeting.agendaItems.nodes.flatMap((item) => (item as { subject: object }).subject ?? []),
      ),
      ...data.needsItems.nodes.flatMap(({ respondedBy }: { respondedBy: object[] }) => respondedBy),
      ...data.researchSurveys.nodes.flatMap(
        ({ reflectedIn }: { reflectedIn: object[] }) => reflectedIn,
      ),
    ];
    expect(pointed.every((each) => each?.titleJa)).toBe(true);
    const types = new Set(pointed.map(({ __typename }) => __typename));
    for (const type of [
      'TrainingCourse',
      'SpecialistNetwork',
      'JointBriefing',
      'TrainingProgram',
    ]) {
      expect(types).toContain(type);
    }
    // one statement for each path, kind and field, whatever the rows
    const few = await hub.ask(forward.replaceAll(/first: \d+/g, 'first: 30'), { years: allYears });
    expect(timesSent(statements)).toBeLessThanOrEqual(ways);
    expect(timesSent(few.statements)).toBeLessThanOrEqual(ways);
    // called directly, loaders meet what arrives together: sometimes all three ways, sometimes each by itself
    if (deployment.engine !== 'direct') {
      expect(few.statements.length).toBeLessThanOrEqual(statements.length);
    }
    expect(statements.length).toBeLessThan(60);
    if (!answers.has('forward')) answers.set('forward', data);
    expect(data).toEqual(answers.get('forward'));
  });

  it('leads back from an activity to all that points at it', async () => {
    const ids = [
      'TrainingCourse:D-0003',
      'TrainingProgram:2024',
      'SpecialistNetwork:N-DIGITAL',
      'JointBriefing:JB-2024-G-01',
      'TrainingCourse:none',
      'PlanClause:6-dev-1',
    ];
    const { data, errors } = await hub.ask(backward, { years: allYears, ids });
    expect(errors).toBeUndefined();
    expect(data.nodes[4]).toBeNull();
    expect(data.nodes[5]).toEqual({});
    for (const found of data.nodes.slice(0, 4) as Found[]) {
      const expected = await pointingAt(client, found.id);
      expect({
        agendaItems: codesIn(found['agendaItems']),
        needsItems: codesIn(found['needsItems']),
        researchSurveys: codesIn(found['researchSurveys']),
      }).toEqual(expected);
    }
    expect(data.nodes[3].wideAreaJustification).toMatchObject({
      activity: { id: 'JointBriefing:JB-2024-G-01', titleJa: data.nodes[3].titleJa },
      clause: { code: '6-approach-2' },
    });
  });

  it('answers null for an activity that is gone, and keeps the rest', async () => {
    const { rows } = await client.query(
      `insert into coordination.needs_response
         select code, 'TrainingCourse:gone' from coordination.needs_item
         where status = 'ANSWERED' and code in (select needs_item_code from coordination.needs_response)
         order by code limit 1 returning needs_item_code as code`,
    );
    const { data, errors } = await hub.ask(
      'query ($code: ID!) { needsItem(code: $code) { code respondedBy { titleJa } } }',
      { code: rows[0].code },
    );
    expect(errors).toBeUndefined();
    expect(data.needsItem.respondedBy).toContainEqual(null);
    expect(data.needsItem.respondedBy).toContainEqual({ titleJa: expect.any(String) });
  });
});
