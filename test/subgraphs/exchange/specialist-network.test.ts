import { beforeAll, describe, expect, it } from 'vitest';
import { JobFamily, jobFamilies } from '../../../subgraphs/shared/vocabulary/job-family.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('SpecialistNetwork', () => {
  it('exists once for each specialist job family', async () => {
    const { data } = await ask('{ specialistNetworks { totalCount nodes { jobFamily } } }');
    const specialist = Object.values(JobFamily).filter((each) => jobFamilies[each].isSpecialist);
    const families = data.specialistNetworks.nodes.map(
      (each: { jobFamily: string }) => each.jobFamily,
    );
    expect(families.sort()).toEqual([...specialist].sort());
  });

  it('is filtered by job family and by an organisation that takes part', async () => {
    const { data } = await ask(
      '{ one: specialistNetworks(jobFamily: VETERINARIAN) { nodes { code } } own: specialistNetworks(organization: "11100") { totalCount nodes { organizations { code } } } }',
    );
    expect(data.one.nodes).toEqual([{ code: 'N-VETERINARIAN' }]);
    const [{ total }] = await sql(
      `select count(*)::int as total from network_member where organization_code = '111007'`,
    );
    expect(data.own.totalCount).toBe(total);
    for (const { organizations } of data.own.nodes) {
      expect(organizations).toContainEqual({ code: '111007' });
    }
  });

  it('explains a code with a wrong check digit', async () => {
    const { errors } = await ask('{ specialistNetworks(organization: "111008") { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ORGANIZATION_CODE_CHECK_DIGIT',
      right: '111007',
    });
  });

  it('asks one statement per level, however many networks', async () => {
    const question = (first: number) => `{ specialistNetworks(first: ${first}) { nodes {
      code coordinator { code } organizations { code } servedClauses { code }
      meetings(first: 3, ${allYears}) { totalCount nodes { heldOn attendance { display } attendances { staff { display } organization { code } } } }
    } } }`;
    const one = await ask(question(1));
    const all = await ask(question(24));
    expect(all.data.specialistNetworks.nodes).toHaveLength(24);
    expect(one.statements).toHaveLength(6);
    expect(all.statements).toHaveLength(6);
  });
});

describe('NetworkMeeting', () => {
  it('has attendance when it was held, and "-" otherwise', async () => {
    const { data } = await ask(
      `{ networkMeetings(first: 1000, ${allYears}) { nodes { status heldOn attendance { display } attendances { staff { value } } } } }`,
    );
    const states = new Set<string>();
    for (const { status, attendance, attendances } of data.networkMeetings.nodes) {
      states.add(status);
      if (status === 'HELD') continue;
      expect(attendance.display).toBe('-');
      expect(attendances).toEqual([]);
    }
    expect([...states].sort()).toEqual(['CANCELLED', 'HELD', 'PLANNED']);
  });
});

describe('the attendance that exchange lends to a member organisation', () => {
  const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on MemberOrganization {
      networkAttendance(${allYears}) { fiscalYear { year } meetings staff { value } datasetKind }
      specialistNetworks(first: 2) { totalCount nodes { code } }
    }
  } }`;
  const member = (code: string) => ({ __typename: 'MemberOrganization', code });

  it('agrees with the rows, year by year', async () => {
    const { data } = await ask(entities, { representations: [member('111007')] });
    const rows = await sql(
      `select fiscal_year as year, count(*)::int as meetings, sum(staff)::int as staff
       from network_attendance where organization_code = '111007' group by 1 order by 1`,
    );
    expect(data._entities[0].networkAttendance).toEqual(
      rows.map(({ year, meetings, staff }) => ({
        fiscalYear: { year },
        meetings,
        staff: { value: told(staff).value },
        datasetKind: 'SYNTHETIC',
      })),
    );
  });

  it('asks as many statements for all members as for one', async () => {
    const members = await sql('select distinct organization_code as code from network_member');
    const one = await ask(entities, { representations: [member('111007')] });
    const all = await ask(entities, { representations: members.map(({ code }) => member(code)) });
    expect(members.length).toBeGreaterThan(50);
    expect(one.statements).toHaveLength(2);
    expect(all.statements).toHaveLength(2);
  });
});
