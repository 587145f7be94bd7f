import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { completeData } from '../../gateway/complete.js';

const schema = buildSchema(`
  interface Named { name: String! }
  type City implements Named { name: String! mayor: String! }
  type Member { code: ID! hours: Int! note: String friends: [Member!] rows: [[Int!]!] }
  type Query { member: Member members: [Member!] sure: [Member!]! named: [Named] }
`);

function complete(text: string, data: Record<string, unknown>, variables = {}) {
  const document = parse(text);
  const missing: string[] = [];
  const completed = completeData(data, {
    schema,
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    variables,
    onMissing: (coordinate, path) => missing.push(`${coordinate} at ${path.join('.')}`),
  });
  return { completed, missing };
}

describe('completing what is left of an answer', () => {
  it('makes the nearest parent null that may be', () => {
    const { completed, missing } = complete('{ member { friends { code hours } note } }', {
      member: { note: 'x', friends: [{ code: '1', hours: 3 }, { code: '2' }] },
    });
    expect(completed).toEqual({ member: { note: 'x', friends: null } });
    expect(missing).toEqual(['Member.hours at member.friends.1.hours']);
  });

  it('gives up the whole answer only when nothing on the way may be null', () => {
    expect(complete('{ sure { hours } member { code } }', { sure: [{}] }).completed).toBeNull();
  });

  it('leaves lists of lists and fields under their aliases as they are', () => {
    const data = { m: { r: [[1], [2, 3]], n: null } };
    expect(complete('{ m: member { r: rows n: note } }', data).completed).toEqual(data);
  });

  it('asks nothing of what is left out', () => {
    const text =
      'query ($no: Boolean!) { member { code hours @skip(if: $no) ... @include(if: false) { note } } }';
    const { completed, missing } = complete(text, { member: { code: '1' } }, { no: true });
    expect(completed).toEqual({ member: { code: '1' } });
    expect(missing).toEqual([]);
  });

  it('follows fragments to the concrete type where it is known', () => {
    const text = '{ named { __typename name ...F } } fragment F on City { mayor }';
    const { completed } = complete(text, {
      named: [
        { __typename: 'City', name: 'A', mayor: 'B' },
        { __typename: 'City', name: 'C' },
      ],
    });
    expect(completed).toEqual({ named: [{ __typename: 'City', name: 'A', mayor: 'B' }, null] });
  });

  it('keeps what it cannot judge', () => {
    const data = { named: [{ name: 'A', mayor: 'B' }] };
    expect(complete('{ named { name ... on City { mayor } } }', data).completed).toEqual(data);
  });
});
