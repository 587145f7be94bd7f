/** What the oracle reads off a subgraph's executable schema. */
import {
  coerceInputValue,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from '../../subgraphs/shared/asked.js';
import type { Context } from '../../subgraphs/shared/context.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';

/** Names of the directives on a field. */
export function directivesOf({ astNode }: GraphQLField<unknown, Context>): ReadonlySet<string> {
  return new Set(astNode?.directives?.map(({ name }) => name.value));
}

/** What a field's `@requires` selects of its type's other fields. */
export function requiredBy({
  astNode,
}: GraphQLField<unknown, Context>): SelectionSetNode | undefined {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'requires');
  const fields = directive?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (fields?.kind !== Kind.STRING) return undefined;
  const [definition] = parse(`{ ${fields.value} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

/** The fields of each `@key` that may be asked by, in the order of the text. */
export function keysOf({ astNode, extensionASTNodes }: GraphQLObjectType): readonly string[][] {
  const nodes: (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] = [...extensionASTNodes];
  if (astNode) nodes.unshift(astNode);
  const keys: string[][] = [];
  for (const { name, arguments: given } of nodes.flatMap(({ directives }) => directives ?? [])) {
    if (name.value !== 'key') continue;
    const argument = (wanted: string) => given?.find((each) => each.name.value === wanted)?.value;
    const resolvable = argument('resolvable');
    const fields = argument('fields');
    if (resolvable?.kind === Kind.BOOLEAN && !resolvable.value) continue;
    if (fields?.kind === Kind.STRING) keys.push(fields.value.split(/[\s,]+/).filter(Boolean));
  }
  return keys;
}

export type ResolveReference = (
  reference: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** `__resolveReference` of a type, where `@apollo/subgraph` keeps it. */
export function referenceResolverOf(type: GraphQLObjectType): ResolveReference | undefined {
  const { apollo } = type.extensions as {
    readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
  };
  return apollo?.subgraph?.resolveReference;
}

/** Arguments as the graph was given them, as the subgraph's own scalars and enums understand them. */
export function argumentsFor(
  { args }: GraphQLField<unknown, Context>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const understood: Record<string, unknown> = {};
  for (const { name, type } of args) {
    if (given[name] !== undefined) understood[name] = coerceInputValue(given[name], type);
  }
  return understood;
}

/** Every field and column of every type, so that rows are read whole and no forgotten `@Reads` is forgotten here too. */
export function everythingOf({ schema, database }: Subgraph): Asked {
  const asked = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) asked.set(type.name, new Set(Object.keys(type.getFields())));
  }
  for (const { className, props } of database.orm.getMetadata()) {
    const fields = asked.get(className) ?? new Set<string>();
    for (const { name } of props) fields.add(name);
    asked.set(className, fields);
  }
  return asked;
}
