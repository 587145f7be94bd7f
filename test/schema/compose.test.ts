import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CompositionError, compose } from '../../schema/compose.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

const composed = (...texts: readonly string[]) =>
  compose(
    texts.map((text, index) => ({
      name: `part${index}`,
      url: `http://part${index}.invalid`,
      typeDefs: parse(link + text),
    })),
  );

function problemsOf(...texts: readonly string[]): readonly string[] {
  try {
    composed(...texts);
    return [];
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return error.problems;
  }
}

describe('composition', () => {
  it('gives routers the parts, and clients the whole', () => {
    const { supergraph, api, hints } = composed(
      'type Query { member: Member } type Member @key(fields: "code") { code: ID! }',
      'type Member @key(fields: "code") { code: ID! placements: Int }',
    );
    expect(supergraph).toContain('@join__graph(name: "part1"');
    expect(api).toBe(`type Member {
  code: ID!
  placements: Int
}

type Query {
  member: Member
}
`);
    expect(hints).toEqual([]);
  });

  it('says what to do about a field that two subgraphs answer', () => {
    const [problem] = problemsOf(
      'type Query { member: Member } type Member @key(fields: "code") { code: ID! name: String }',
      'type Member @key(fields: "code") { code: ID! name: String }',
    );
    expect(problem).toMatch(/^INVALID_FIELD_SHARING: .*Member\.name/s);
    expect(problem).toContain('borrowed/ にはキーだけを残す');
    expect(problem).toContain('keep only the key in borrowed/');
  });

  it('says what to do about a field that cannot be reached', () => {
    const [problem] = problemsOf(
      'type Query { member: Member } type Member @shareable { code: ID! }',
      'type Query { none: Int } type Member @shareable { code: ID! placements: Int }',
    );
    expect(problem).toContain('@EntityKey');
  });

  it('says what to do about a field of two types', () => {
    const [problem] = problemsOf(
      'type Query { member: Member } type Member @shareable { code: ID! }',
      'type Query { other: Member } type Member @shareable { code: Int! }',
    );
    expect(problem).toMatch(/^FIELD_TYPE_MISMATCH.*Take the type of the owner/s);
  });

  it('tells every problem at once', () => {
    expect(
      problemsOf(
        'type Query { member: Member } type Member @key(fields: "code") { code: ID! name: String size: Int }',
        'type Member @key(fields: "code") { code: ID! name: String size: Int }',
      ),
    ).toHaveLength(2);
  });

  it('hints at two descriptions of one thing, and where', () => {
    const { hints } = composed(
      'type Query { member: Member } "A member. / 構成団体。" type Member @shareable { code: ID! }',
      'type Query { other: Member } "Somebody. / 団体。" type Member @shareable { code: ID! }',
    );
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(/^INCONSISTENT_DESCRIPTION.*Use one text.*at Member$/s);
  });
});
