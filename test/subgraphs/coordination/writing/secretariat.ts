/** The secretariat at its mutations of coordination: what it sends, and what comes of it. */
import { expect } from 'vitest';
import { Role, type Viewer } from '../../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../../support/ask.js';

export const secretary: Viewer = {
  subject: 'secretary-1',
  roles: [Role.SECRETARIAT],
  organization: null,
};

export const payload = `userErrors { code field message messageJa }
  conflict { version changedAt changes { field before after } }`;

export const planned = {
  heldOn: '2027-03-01',
  kind: 'REGULAR',
  deliveryMode: 'HYBRID',
  status: 'PLANNED',
};
export const item = {
  kind: 'DELIBERATION',
  titleJa: '来年度の研修計画について',
  subject: 'TrainingProgram:2026',
  clauses: ['6-dev-1', '6-role-union'],
};

export const codesOf = ({ userErrors }: { userErrors: { code: string; field: string | null }[] }) =>
  userErrors.map(({ code, field }) => [code, field]);

/** Opened before the tests of the calling file, on a database of its own. */
export function secretariatUnderTest() {
  const { ask, sql } = subgraphUnderTest('coordination');

  async function send(mutation: string, variables: Record<string, unknown> = {}, by = secretary) {
    const { data, errors } = await ask(mutation, variables, by);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data);
    // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
    return answer as any;
  }

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
  const attend = (code: string, version: number, attendances: object[]) =>
    send(
      `mutation ($code: ID!, $version: Int!, $attendances: [AttendanceInput!]!) {
        recordAttendance(code: $code, version: $version, attendances: $attendances) {
          meeting { version turnout { invited attended } attendances { nodes { code presence source { id } datasetKind } } }
          ${payload} } }`,
      { code, version, attendances },
    );

  return { ask, sql, send, createMeeting, changeMeeting, createItem, remove, attend };
}
