/** What clients see of a supergraph: the same types, without the machinery of federation. */
import { type DirectiveLocation, GraphQLSchema, isSpecifiedDirective } from 'graphql';

const machinery = /^(join|link|core)__/;

const executable: ReadonlySet<DirectiveLocation> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
] as DirectiveLocation[]);

/** Without directives that no query can use, either: they tell clients nothing, and their arguments are machinery. */
export function apiSchemaOf(supergraph: GraphQLSchema): GraphQLSchema {
  const config = supergraph.toConfig();
  return new GraphQLSchema({
    ...config,
    types: config.types.filter(({ name }) => !machinery.test(name)),
    directives: config.directives.filter(
      (directive) =>
        isSpecifiedDirective(directive) || directive.locations.some((at) => executable.has(at)),
    ),
    assumeValid: true,
  });
}
