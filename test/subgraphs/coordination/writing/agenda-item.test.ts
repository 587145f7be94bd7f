import { beforeAll, describe, expect, it } from 'vitest';
import { codesOf, item, payload, planned, secretariatUnderTest } from './secretariat.js';

const { sql, send, createItem, createMeeting } = secretariatUnderTest();

let meeting: string;
beforeAll(async () => {
  meeting = (await createMeeting(planned)).meeting.code;
});

describe('An agenda item', () => {
  it('names what is not there, field by field', async () => {
    const wrong = await createItem('COUNCIL-1999-01', { ...item, subject: 'PlanClause:6-dev-1' });
    expect(codesOf(wrong)).toEqual([
      ['ACTIVITY_NOT_UNDERSTOOD', 'subject'],
      ['REFERENCE_NOT_FOUND', 'meeting'],
    ]);
    const clause = await createItem(meeting, { ...item, clauses: ['6-dev-9'] });
    expect(codesOf(clause)).toEqual([['REFERENCE_NOT_FOUND', 'clauses']]);
    expect(clause.userErrors[0].message).toContain('PlanClause 6-dev-9');
    const empty = await createItem(meeting, { ...item, titleJa: '　 ' });
    expect(codesOf(empty)).toEqual([['TEXT_NOT_USABLE', 'titleJa']]);
  });

  it('takes other clauses, and tells so to whoever wrote late', async () => {
    const { agendaItem } = await createItem(meeting, item);
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
    const early = await resolve(`${meeting}-01`, 2, {
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
