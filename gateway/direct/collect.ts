/** Which fields an object is asked for: the fragments written out, the conditions decided. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface Selecting {
  /** The graph as clients see it. */
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that stand in `@skip` and `@include`. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

export function fragmentsOf({ definitions }: DocumentNode): Selecting['fragments'] {
  return new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
}

/** Names of the variables that decide what is asked. */
export function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names];
}

/** Fields by response key, in the order in which they are first asked; equal keys are one field with all their selections. */
export function collectFields(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  selecting: Selecting,
): ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (isLeftOut(selection, selecting)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known) known.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, type, selecting)) {
          collect(selection.selectionSet);
        }
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = selecting.fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition.name.value, type, selecting)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  for (const set of sets) collect(set);
  return fields;
}

function applies(
  condition: string | undefined,
  { name }: GraphQLObjectType,
  { schema }: Selecting,
): boolean {
  if (condition === undefined || condition === name) return true;
  const wanted = schema.getType(condition);
  return (
    isAbstractType(wanted) &&
    schema.getPossibleTypes(wanted).some((possible) => possible.name === name)
  );
}

function isLeftOut({ directives = [] }: SelectionNode, { conditions }: Selecting): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value]
        : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? holds === true : name.value === 'include' && holds !== true;
  });
}
