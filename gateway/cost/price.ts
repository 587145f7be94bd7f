/** The price of a field, from the directives that the supergraph carries. */
import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from 'graphql';

/** Variables, or a directive's arguments, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** How many objects a field answers at most for each of its parents. */
export type Rows = (values: Values) => number;

/** Rows of a page, which are counted where its lists are. */
export interface SizedPage {
  readonly fields: ReadonlySet<string>;
  readonly rows: Rows;
}

type Field = GraphQLField<unknown, unknown>;

const one: Rows = () => 1;
/** A list of which the schema says nothing. */
const unknownSize = 100;

/** An object is one, a value nothing, a change ten, unless the schema prices it by `@cost`. */
export function weightOf({ type, astNode }: Field, isChange: boolean): number {
  const named = getNamedType(type);
  const priced = read(astNode?.directives, 'cost') ?? read(named.astNode?.directives, 'cost');
  const weight = priced?.['weight'];
  if (typeof weight === 'number') return weight;
  if (isChange) return 10;
  return isCompositeType(named) ? 1 : 0;
}

export function rowsOf(field: Field, node: FieldNode): Rows {
  if (!isList(field.type) || !isCompositeType(getNamedType(field.type))) return one;
  const size = read(field.astNode?.directives, 'listSize');
  const assumed = size?.['assumedSize'];
  if (typeof assumed === 'number') return () => assumed;
  const [slice] = (size?.['slicingArguments'] ?? []) as readonly string[];
  if (slice !== undefined) return (values) => sliceOf(field, node, slice, values);
  // things that are asked by their keys are as many as the keys
  const keys = field.args.find(({ type }) => isList(type) && isNonNullType(type));
  return keys ? (values) => lengthOf(argumentOf(node, keys.name, values)) : () => unknownSize;
}

export function sizedPage(field: Field, node: FieldNode): SizedPage | undefined {
  const size = read(field.astNode?.directives, 'listSize');
  const [slice] = (size?.['slicingArguments'] ?? []) as readonly string[];
  const fields = size?.['sizedFields'] as readonly string[] | undefined;
  if (slice === undefined || !fields) return undefined;
  return { fields: new Set(fields), rows: (values) => sliceOf(field, node, slice, values) };
}

/** What is asked of a page, or what it has by default; never less than nothing. */
export function sliceOf(field: Field, node: FieldNode, slice: string, values: Values): number {
  const given = argumentOf(node, slice, values);
  const asked = given ?? field.args.find(({ name }) => name === slice)?.defaultValue;
  return typeof asked === 'number' ? Math.max(0, asked) : unknownSize;
}

function argumentOf({ arguments: given = [] }: FieldNode, name: string, values: Values): unknown {
  const argument = given.find((each) => each.name.value === name);
  return argument && valueFromASTUntyped(argument.value, values);
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

function isList(type: GraphQLOutputType | Field['args'][number]['type']): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

function read(
  directives: readonly DirectiveNode[] | undefined,
  name: 'cost' | 'listSize',
): Values | undefined {
  // composition may prefix a name that a subgraph did not import
  const found = directives?.find((each) => each.name.value.replace(/^cost__/, '') === name);
  return (
    found &&
    Object.fromEntries(
      (found.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]),
    )
  );
}
