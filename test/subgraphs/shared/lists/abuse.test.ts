import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');

const query = `query ($where: MemberOrganizationFilter, $orderBy: [MemberOrganizationOrder!], $after: String) {
  memberOrganizations(where: $where, orderBy: $orderBy, after: $after, first: 5) {
    nodes { code } totalCount pageInfo { endCursor }
  }
}`;

const codeOf = async (variables: Record<string, unknown>) => {
  const { errors } = await ask(query, variables);
  return errors?.map(({ extensions }) => extensions?.['code']);
};

function nested(depth: number): object {
  return depth === 0 ? { code: { eq: '111007' } } : { not: nested(depth - 1) };
}

describe('A filter', () => {
  it.each([
    "'; drop table member_organization; --",
    "' or '1'='1",
    '%',
    '_',
    '\\',
    "\\' or true --",
    '$1',
    '#{1}',
    '"',
    '); select pg_sleep(5) --',
    '\u{1F4A9}',
    '\ud800',
  ])('takes %j for a text and nothing else', async (text) => {
    const { data, errors } = await ask(query, {
      where: { or: [{ name: { contains: text } }, { countyJa: { startsWith: text } }] },
    });
    expect(errors).toBeUndefined();
    expect(data.memberOrganizations.totalCount).toBe(0);
    expect(await sql('select count(*)::int as rows from member_organization')).toEqual([
      { rows: expect.any(Number) },
    ]);
  });

  it('sends its values apart from the statement', async () => {
    const { statements } = await ask(query, {
      where: { name: { contains: '秘密の言葉' }, population: { gt: 123_457 } },
    });
    expect(statements.join()).not.toMatch(/秘密|123457/);
  });

  it('refuses the character that no text holds', async () => {
    expect(await codeOf({ where: { name: { eq: 'a\0b' } } })).toEqual([
      'FILTER_TEXT_NOT_UNDERSTOOD',
    ]);
  });

  it('tells the right code of an organisation for a wrong check digit', async () => {
    const { errors } = await ask(query, { where: { code: { in: ['111007', '111008'] } } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ORGANIZATION_CODE_CHECK_DIGIT',
      right: '111007',
    });
  });

  it('goes so deep and no deeper', async () => {
    expect(await codeOf({ where: nested(7) })).toBeUndefined();
    expect(await codeOf({ where: nested(8) })).toEqual(['FILTER_TOO_DEEP']);
    expect(await codeOf({ where: nested(500) })).toEqual(['FILTER_TOO_DEEP']);
  });

  it('holds so many conditions and no more, however they are written', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ code: { isNull: false } }));
    expect(await codeOf({ where: { and: many(100) } })).toBeUndefined();
    expect(await codeOf({ where: { and: many(101) } })).toEqual(['FILTER_TOO_LONG']);
    expect(await codeOf({ where: { and: Array.from({ length: 20_000 }, () => ({})) } })).toEqual([
      'FILTER_TOO_LONG',
    ]);
  });

  it('compares with so many values and no more', async () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => index);
    expect(await codeOf({ where: { population: { in: values(1000) } } })).toBeUndefined();
    expect(await codeOf({ where: { population: { in: values(1001) } } })).toEqual([
      'FILTER_VALUES_TOO_MANY',
    ]);
  });

  it.each([
    [{ population: { eq: 'many' } }],
    [{ population: { gt: 3_000_000_000 } }],
    [{ validFrom: { lt: '2023-02-29' } }],
    [{ type: { eq: 'HAMLET' } }],
    [{ shoeSize: { eq: 1 } }],
    [{ name: { like: '%' } }],
  ])('refuses %j before any statement', async (where) => {
    const { data, errors, statements } = await ask(query, { where });
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
    expect(statements).toEqual([]);
  });

  it.each([
    ['nothing', {}, 64],
    ['nothing, in so many words', { and: [], code: {}, region: null, name: { eq: null } }, 64],
    ['one of no values', { code: { in: [] } }, 0],
    ['one of no conditions', { or: [] }, 0],
    ['not nothing', { not: {} }, 0],
    ['not a region, where the prefecture has none', { not: { region: { eq: 'CHICHIBU' } } }, 59],
  ])('means what it says when it asks for %s', async (_, where, count) => {
    const { data } = await ask(query, { where });
    expect(data.memberOrganizations.totalCount).toBe(count);
  });
});

describe('A cursor', () => {
  const cursorOf = async (orderBy: object[]) =>
    (await ask(query, { orderBy })).data.memberOrganizations.pageInfo.endCursor as string;

  it.each([
    [[{ by: 'POPULATION' }], [{ by: 'POPULATION', direction: 'DESC' }]],
    [[{ by: 'POPULATION' }], [{ by: 'POPULATION', nulls: 'FIRST' }]],
    [[{ by: 'POPULATION' }], [{ by: 'REGION' }]],
    [
      [{ by: 'POPULATION' }, { by: 'REGION' }],
      [{ by: 'REGION' }, { by: 'POPULATION' }],
    ],
    [[{ by: 'POPULATION' }], []],
  ])('of %j is refused by %j', async (made, used) => {
    expect(await codeOf({ orderBy: used, after: await cursorOf(made) })).toEqual([
      'CURSOR_NOT_UNDERSTOOD',
    ]);
  });

  it.each([
    ['a value of another kind', ['population,code', 'many', '111007']],
    ['an object for a value', ['population,code', {}, '111007']],
    ['nothing where there is always something', ['population,code', 1, null]],
    ['too few values', ['population,code', 1]],
    ['too many values', ['population,code', 1, '111007', 1]],
    ['a number out of range', ['population,code', 1e30, '111007']],
    ['a piece of SQL', ['population,code', '1) or (1=1', '111007']],
  ])('that was forged with %s is refused', async (_, content) => {
    const after = Buffer.from(JSON.stringify(content)).toString('base64url');
    expect(await codeOf({ orderBy: [{ by: 'POPULATION' }], after })).toEqual([
      'CURSOR_NOT_UNDERSTOOD',
    ]);
  });

  it('may stand at a row without a value', async () => {
    const after = Buffer.from(JSON.stringify(['region,code', null, '110001'])).toString(
      'base64url',
    );
    expect(await codeOf({ orderBy: [{ by: 'REGION' }], after })).toBeUndefined();
  });
});
