import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shrink } from './shrink.js';
import { smallGraph } from './small-graph.js';

describe('shrinking', () => {
  it('leaves what is needed to disagree, with nothing that became unused', async () => {
    const document = parse(`
      query Long($code: ID!, $yes: Boolean!) {
        __typename
        course(code: $code) { ...All ... on Node { id @include(if: $yes) } }
        courses { totalCount }
      }
      fragment All on Course { nameJa sessions { days id } }
    `);
    const { document: smallest, variables } = await shrink(
      { document, variables: { code: 'D-1', yes: true } },
      smallGraph,
      async (question) => JSON.stringify(question.document).includes('"days"'),
    );
    expect(smallest.loc?.source.body.replaceAll(/\s+/g, ' ')).toBe(
      'query Long($code: ID!) { course(code: $code) { ...All } } fragment All on Course { sessions { days } }',
    );
    expect(variables).toEqual({ code: 'D-1' });
  });
});
