import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../../schema/hooks/codegen/hooks.js';
import { hashOf } from '../../../schema/hooks/codegen/texts.js';

const schema = buildSchema(`
  type Query { course(code: ID!): Course courses(after: String): CourseConnection! }
  type Mutation { rename(code: ID!): Course }
  type Subscription { changed: Course }
  type Course { id: ID! places: Count }
  type CourseConnection { nodes: [Course!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Count { value: Int }
`);

const written = (...texts: readonly string[]) =>
  plugin(
    schema,
    texts.map((text) => ({ document: parse(text), location: 'Course.graphql' })),
    { client: 'apollo', makeFrom: '../apollo.js' },
  );

describe('the plugin', () => {
  it('writes three hooks for a query', () => {
    const { prepend, content } = written('query Course($code: ID!) { course(code: $code) { id } }');
    expect(prepend.at(-1)).toBe(
      "import { lazyQueryHook, queryHook, suspenseQueryHook } from '../apollo.js';",
    );
    expect(content.split('\n')).toEqual([
      'export const useCourseQuery = /* @__PURE__ */ queryHook(Documents.CourseDocument);',
      'export const useCourseLazyQuery = /* @__PURE__ */ lazyQueryHook(Documents.CourseDocument);',
      'export const useCourseSuspenseQuery = /* @__PURE__ */ suspenseQueryHook(Documents.CourseDocument);',
    ]);
  });

  it('writes a paging hook where the answer holds a connection that `$after` pages', () => {
    const { content } = written(
      'query Courses($after: String) { all: courses(after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(content.split('\n').at(-1)).toBe(
      "export const useCoursesPages = /* @__PURE__ */ pagesHook(Documents.CoursesDocument, 'all');",
    );
  });

  it('gives TanStack Query the text with its hash, fragments included', () => {
    const { content } = plugin(
      schema,
      [
        {
          document: parse(
            'query Course { course(code: "D-1") { ...Name } } fragment Name on Course { id }',
          ),
        },
      ],
      { client: 'tanstack', makeFrom: '../tanstack.js' },
    );
    const text =
      'query Course {\n  course(code: "D-1") {\n    ...Name\n  }\n}\n\nfragment Name on Course {\n  id\n}';
    expect(content).toContain(`'${hashOf(text)}', ${JSON.stringify(text)})`);
  });

  it('writes one hook for a mutation', () => {
    expect(written('mutation Rename { rename(code: "D-1") { id } }').content).toBe(
      'export const useRenameMutation = /* @__PURE__ */ mutationHook(Documents.RenameDocument);',
    );
  });

  it('writes hooks for a fragment only where the cache finds its type', () => {
    const { content } = written(
      'fragment Name on Course { id } fragment Places on Count { value }',
    );
    expect(content.split('\n')).toEqual([
      'export const useNameFragment = /* @__PURE__ */ fragmentHook(Documents.NameFragmentDoc);',
      'export const useNameSuspenseFragment = /* @__PURE__ */ suspenseFragmentHook(Documents.NameFragmentDoc);',
    ]);
  });

  it('imports nothing where there is nothing to write', () => {
    expect(written('fragment Places on Count { value }').prepend).toEqual([]);
  });

  it.each([
    ['an operation without a name', '{ course(code: "D-1") { id } }'],
    ['a name that is not in PascalCase', 'query course { course(code: "D-1") { id } }'],
    ['a subscription', 'subscription Changed { changed { id } }'],
  ])('refuses %s and says in which file', (_, text) => {
    expect(() => written(text)).toThrow(/^Course\.graphql: .+。 \/ .+\.$/);
  });
});
