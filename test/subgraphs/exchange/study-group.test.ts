import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('StudyGroup', () => {
  it('has three members at least, and shows their number from five on', async () => {
    const { data } = await ask(
      `{ studyGroups(first: 1000, ${allYears}) { nodes { code memberCount { value suppressed } organizations { code } support } } }`,
    );
    const rows = await sql(
      'select study_group_code as code, sum(members)::int as members from study_group_member group by 1',
    );
    const members = new Map(rows.map((row) => [row.code, row.members]));
    expect(data.studyGroups.nodes).toHaveLength(rows.length);
    for (const { code, memberCount, organizations, support } of data.studyGroups.nodes) {
      const people = members.get(code);
      expect(people).toBeGreaterThanOrEqual(3);
      expect(memberCount).toEqual({
        value: told(people).value,
        suppressed: told(people).suppressed,
      });
      expect(organizations.length).toBeGreaterThan(0);
      expect(support.length).toBeGreaterThan(0);
    }
    expect([...members.values()].some((people) => people < 5)).toBe(true);
  });

  it('is listed for an organisation from the root as from the member', async () => {
    const [{ code }] = await sql(
      'select organization_code as code from study_group_member group by 1 order by count(*) desc, 1 limit 1',
    );
    const { data } = await ask(
      `query Q($code: ID!, $representations: [_Any!]!) {
        studyGroups(organization: $code, ${allYears}) { totalCount nodes { code } }
        _entities(representations: $representations) { ... on MemberOrganization { studyGroups(${allYears}) { totalCount nodes { code } } } }
      }`,
      { code, representations: [{ __typename: 'MemberOrganization', code }] },
    );
    const rows = await sql(
      'select study_group_code as code from study_group_member where organization_code = $1 order by 1',
      [code],
    );
    expect(data.studyGroups).toEqual({ totalCount: rows.length, nodes: rows });
    expect(data._entities[0].studyGroups).toEqual(data.studyGroups);
  });
});
