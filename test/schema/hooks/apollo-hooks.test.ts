import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../../schema/hooks/codegen/apollo-hooks.js';

const schema = buildSchema(`
  type Query { course(code: ID!): Course }
  type Mutation { rename(code: ID!): Course }
  type Subscription { changed: Course }
  type Course { id: ID! places: Count }
  type Count { value: Int }
`);

const written = (...texts: readonly string[]) =>
  plugin(
    schema,
    texts.map((text) => ({ document: parse(text), location: 'Course.graphql' })),
  );

describe('the plugin', () => {
  it('writes three hooks for a query', () => {
    const { prepend, content } = written('query Course($code: ID!) { course(code: $code) { id } }');
    expect(prepend.at(-1)).toBe(
      "import { lazyQueryHook, queryHook, suspenseQueryHook } from '../apollo.js';",
    );
    expect(content.split('\n')).toEqual([
      'export const useCourseQuery = queryHook(CourseDocument);',
      'export const useCourseLazyQuery = lazyQueryHook(CourseDocument);',
      'export const useCourseSuspenseQuery = suspenseQueryHook(CourseDocument);',
    ]);
  });

  it('writes one hook for a mutation', () => {
    expect(written('mutation Rename { rename(code: "D-1") { id } }').content).toBe(
      'export const useRenameMutation = mutationHook(RenameDocument);',
    );
  });

  it('writes hooks for a fragment only where the cache finds its type', () => {
    const { content } = written(
      'fragment Name on Course { id } fragment Places on Count { value }',
    );
    expect(content.split('\n')).toEqual([
      'export const useNameFragment = fragmentHook(NameFragmentDoc);',
      'export const useNameSuspenseFragment = suspenseFragmentHook(NameFragmentDoc);',
    ]);
  });

  it('imports nothing where there is nothing to write', () => {
    expect(written('fragment Places on Count { value }').prepend.join()).not.toContain('import');
  });

  it.each([
    ['an operation without a name', '{ course(code: "D-1") { id } }'],
    ['a name that is not in PascalCase', 'query course { course(code: "D-1") { id } }'],
    ['a subscription', 'subscription Changed { changed { id } }'],
  ])('refuses %s and says in which file', (_, text) => {
    expect(() => written(text)).toThrow(/^Course\.graphql: .+。 \/ .+\.$/);
  });
});
