import { describe, expect, it } from 'vitest';
import { publicViewer, Role } from '../../../../subgraphs/shared/viewer.js';
import { secretariatUnderTest, secretary } from './secretariat.js';

const { ask, sql } = secretariatUnderTest();

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
