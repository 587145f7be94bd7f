/** The answer to what was left of an operation, with null and an error where something was refused. */
import {
  type DirectiveNode,
  type FieldNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type RuleName, refusalOf } from '../../subgraphs/shared/access-rules.js';

export type Variables = Readonly<Record<string, unknown>>;

export interface Refusal {
  readonly coordinate: string;
  readonly rule: RuleName;
  /** Of the field and all around it: where one leaves it out, nothing was asked. */
  readonly conditions: readonly DirectiveNode[];
}

export interface Filling {
  readonly schema: GraphQLSchema;
  readonly refused: ReadonlyMap<FieldNode, Refusal>;
  readonly mark: string;
  readonly variables: Variables;
  /** Where each refused field was met first. */
  readonly paths: Map<string, Path>;
}

type Path = readonly (string | number)[];
type Row = Readonly<Record<string, unknown>>;

/** The row with its keys as they were asked, the refused ones null. */
export function filledRow(
  row: Row,
  declared: GraphQLNamedType | undefined,
  sets: readonly SelectionSetNode[],
  path: Path,
  filling: Filling,
): Row {
  const named = row[filling.mark];
  const type = typeof named === 'string' ? filling.schema.getType(named) : declared;
  const asked = new Map<string, FieldNode[]>();
  for (const set of sets) gather(set, type, asked, filling);
  const filled: Record<string, unknown> = {};
  for (const [key, nodes] of asked) {
    const refusal = nodes[0] && filling.refused.get(nodes[0]);
    if (refusal) {
      filled[key] = null;
      if (!filling.paths.has(refusal.coordinate)) {
        filling.paths.set(refusal.coordinate, [...path, key]);
      }
    } else if (key in row) {
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const below = fieldType(type, nodes[0]?.name.value ?? key);
      filled[key] = filledValue(row[key], below, inner, [...path, key], filling);
    }
  }
  return filled;
}

function filledValue(
  value: unknown,
  declared: GraphQLNamedType | undefined,
  sets: readonly SelectionSetNode[],
  path: Path,
  filling: Filling,
): unknown {
  if (sets.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((each, index) => filledValue(each, declared, sets, [...path, index], filling));
  }
  return filledRow(value as Row, declared, sets, path, filling);
}

function gather(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  asked: Map<string, FieldNode[]>,
  filling: Filling,
): void {
  for (const selection of selections) {
    if (isLeftOut(selection.directives ?? [], filling.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      asked.set(key, [...(asked.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (isOf(type, condition, filling.schema))
        gather(selection.selectionSet, type, asked, filling);
    }
  }
}

function isOf(
  type: GraphQLNamedType | undefined,
  condition: string | undefined,
  schema: GraphQLSchema,
): boolean {
  // of introspection's own types nothing is refused
  if (type === undefined || condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return (
    isAbstractType(wanted) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(wanted, type)
  );
}

function isLeftOut(directives: readonly DirectiveNode[], variables: Variables): boolean {
  const node = { directives };
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] === true || include?.['if'] === false;
}

/** One error for each refused field that was asked, whether rows came to hold it or not. */
export function errorsFor({ refused, variables, paths }: Filling): GraphQLError[] {
  const told = new Map<string, GraphQLError>();
  for (const { coordinate, rule, conditions } of refused.values()) {
    if (told.has(coordinate)) continue;
    if (conditions.some((each) => isLeftOut([each], variables))) continue;
    const refusal = refusalOf(coordinate, rule);
    const path = paths.get(coordinate) ?? null;
    told.set(
      coordinate,
      new GraphQLError(refusal.message, { path, extensions: refusal.extensions }),
    );
  }
  return [...told.values()];
}

export function fieldType(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLNamedType | undefined {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name]?.type;
  return type && getNamedType(type);
}
