import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { difference } from './difference.js';

const failed = (...path: (string | number)[]) => new GraphQLError('no', { path });

describe('two answers', () => {
  it('are one when only the order of fields and the messages differ', () => {
    expect(
      difference(
        { data: { a: 1, b: null }, errors: [failed('b')] },
        { data: { b: null, a: 1 }, errors: [new GraphQLError('nein', { path: ['b'] })] },
      ),
    ).toBeUndefined();
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }, 'data.a: 1, not 2'],
    ['a null', { a: { b: 1 } }, { a: null }, 'data.a: {"b":1}, not null'],
    ['a missing field', { a: { b: 1, c: 2 } }, { a: { b: 1 } }, 'data.a: the fields b, c, not b'],
    ['a field too many', { a: {} }, { a: { b: 1 } }, 'data.a: the fields , not b'],
    ['a missing item', { a: [1, 2] }, { a: [1] }, 'data.a: 2 items, not 1'],
    ['another order of items', { a: [1, 2] }, { a: [2, 1] }, 'data.a.0: 1, not 2'],
    ['an object for a list', { a: [] }, { a: {} }, 'data.a: [], not {}'],
    ['a text for a number', { a: 1 }, { a: '1' }, 'data.a: 1, not "1"'],
  ])('differ by %s', (_, wanted, came, told) => {
    expect(difference({ data: wanted }, { data: came })).toBe(told);
  });

  it('differ by an error that only one has', () => {
    const data = { a: null, b: 1 };
    expect(difference({ data, errors: [failed('a')] }, { data })).toBe(
      'data.a: an error is missing',
    );
    expect(difference({ data }, { data, errors: [failed('a')] })).toBe(
      'data.a: an error that should not be',
    );
  });

  it('fail in one place when an error below rises to the same null', () => {
    const data = { a: [{ b: null }] };
    expect(
      difference(
        { data, errors: [failed('a', 0, 'b', 'c', 3)] },
        { data, errors: [failed('a', 0, 'b'), failed('a', 0, 'b', 'c', 4)] },
      ),
    ).toBeUndefined();
  });
});
