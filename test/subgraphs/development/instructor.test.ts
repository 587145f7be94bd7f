import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('Instructor', () => {
  it('has a code and an affiliation, and nothing that could be a name', async () => {
    const { data } = await ask('{ __type(name: "Instructor") { fields { name } } }');
    expect(data.__type.fields.map((each: never) => each['name']).sort()).toEqual([
      'affiliationJa',
      'affiliationKind',
      'code',
      'datasetKind',
      'id',
      'kind',
      'organization',
      'sessions',
      'source',
    ]);
  });

  it('lists sessions that list it, and belongs to a member where it is its staff', async () => {
    const { data } = await ask(
      `{ instructors(first: 1000) { nodes { code kind affiliationKind affiliationJa organization { code } sessions(first: 1000, ${allYears}) { totalCount nodes { code instructors { nodes { code } } } } } } }`,
    );
    const rows = await sql(
      `select instructor.*, (select count(*)::int from session_instructor where instructor_code = code) as sessions
       from instructor order by code`,
    );
    for (const [index, row] of rows.entries()) {
      const { code, sessions, ...instructor } = data.instructors.nodes[index];
      expect(instructor).toEqual({
        kind: row.kind,
        affiliationKind: row.affiliation_kind,
        affiliationJa: row.affiliation_ja,
        organization: row.organization_code && { code: row.organization_code },
      });
      expect(sessions.totalCount).toBe(row.sessions);
      for (const { instructors } of sessions.nodes)
        expect(instructors.nodes).toContainEqual({ code });
    }
  });

  it('is lent to the member whose staff it is', async () => {
    const [row] = await sql(
      `select organization_code as code, array_agg(code::text order by code) as instructors
       from instructor where organization_code is not null group by 1 limit 1`,
    );
    const { data } = await ask(
      'query Q($of: [_Any!]!) { _entities(representations: $of) { ... on MemberOrganization { trainingInstructors { nodes { code } } } } }',
      { of: [{ __typename: 'MemberOrganization', code: row.code }] },
    );
    expect(data._entities[0].trainingInstructors.nodes).toEqual(
      row.instructors.map((code: string) => ({ code })),
    );
  });

  it('is found by kind and affiliation', async () => {
    const { data } = await ask(
      '{ instructors(kind: OUTSIDE, affiliationKind: UNIVERSITY) { totalCount } none: instructors(kind: INSIDE, affiliationKind: UNIVERSITY) { totalCount } }',
    );
    const [row] = await sql(
      `select count(*)::int as total from instructor where affiliation_kind = 'UNIVERSITY'`,
    );
    expect(data).toEqual({ instructors: { totalCount: row.total }, none: { totalCount: 0 } });
  });

  it('costs one statement per level, however many', async () => {
    const question = (first: number) =>
      `{ instructors(first: ${first}) { nodes { sessions(first: 2, ${allYears}) { totalCount nodes { instructors(first: 2) { nodes { code } } } } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(20));
    expect([one.statements.length, all.statements.length]).toEqual([3, 3]);
  });

  it('is refused with a member where it is no staff of one', async () => {
    await expect(
      sql(
        `insert into instructor values ('I-X', 'OUTSIDE', 'COMPANY', '架空', '111007', 'synthetic', 'SYNTHETIC')`,
      ),
    ).rejects.toThrow('check constraint');
  });
});
