/**
 * How many rows a list may have, written into the schema for whoever estimates a
 * query (the cost directives of Federation 2.9, after IBM's specification): a
 * page has as many as `first` asks, any other list at most `usualSize` unless
 * its field says otherwise:
 *
 *     @ListSize(47)
 *     @FieldResolver(() => [StaffStrength], …)
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import { Directive } from 'type-graphql';

/** Years of a plan, steps of a funnel, clauses that an activity serves: short lists that are answered whole. */
export const usualSize = 10;

/** A list that is answered whole and may have up to so many rows. */
export const ListSize = (rows: number): PropertyDecorator & MethodDecorator =>
  Directive(`@listSize(assumedSize: ${rows})`) as PropertyDecorator & MethodDecorator;

/** Adds the directive to each list of objects that has none. */
export function withListSizes(typeDefs: DocumentNode): DocumentNode {
  const leaves = leavesIn(typeDefs);
  return visit(typeDefs, {
    FieldDefinition(field) {
      const size = sizeOf(field, leaves);
      return size && { ...field, directives: [...(field.directives ?? []), size] };
    },
    InputObjectTypeDefinition: () => false,
  });
}

function sizeOf(
  { name, type, arguments: given = [], directives = [] }: FieldDefinitionNode,
  leaves: ReadonlySet<string>,
): ConstDirectiveNode | undefined {
  if (directives.some((each) => each.name.value === 'listSize')) return undefined;
  const { isList, named } = unwrap(type);
  if (given.some((each) => each.name.value === 'first') && named.endsWith('Connection'))
    return page;
  const isRanking =
    isList && !leaves.has(named) && given.some((each) => each.name.value === 'first');
  if (isRanking) return ranking;
  // a connection's own lists are as long as its page
  const ofPage = name.value === 'nodes' || name.value === 'edges';
  return isList && !leaves.has(named) && !ofPage ? usual : undefined;
}

const directive = (text: string): ConstDirectiveNode => {
  const [type] = parse(`type Any ${text} { any: Int }`, { noLocation: true }).definitions;
  return (type as unknown as { directives: readonly [ConstDirectiveNode] }).directives[0];
};
const page = directive(
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)',
);
const ranking = directive(
  '@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)',
);
const usual = directive(`@listSize(assumedSize: ${usualSize})`);

function unwrap(type: TypeNode): { readonly isList: boolean; readonly named: string } {
  if (type.kind === Kind.NAMED_TYPE) return { isList: false, named: type.name.value };
  const { isList, named } = unwrap(type.type);
  return { isList: isList || type.kind === Kind.LIST_TYPE, named };
}

function leavesIn({ definitions }: DocumentNode): ReadonlySet<string> {
  const own = definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.SCALAR_TYPE_DEFINITION
      ? [node.name.value]
      : [],
  );
  return new Set(['Int', 'Float', 'String', 'Boolean', 'ID', ...own]);
}
