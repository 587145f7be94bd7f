import { describe, expect, it } from 'vitest';
import { codesOf, item, planned, secretariatUnderTest, secretary } from './secretariat.js';

const { ask, sql, createMeeting, changeMeeting, createItem, remove, attend } =
  secretariatUnderTest();

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
