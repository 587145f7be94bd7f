/**
 * What somebody may not read is taken out of an operation before it is planned,
 * and stands as null in its answer, with one error a field that says which role
 * it needs. The schema lets such fields be null, so the rest stays as it is.
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { type RuleName, refusalOf } from '../../subgraphs/shared/access-rules.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { flatten } from '../engine/flatten.js';
import { forbidding, type Policy, rolesKey } from './policy.js';

type Variables = Readonly<Record<string, unknown>>;

export interface Permitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Nothing of it may be read: there is nothing to execute. */
  readonly isEmpty: boolean;
  /** The answer to the operation as it was asked. */
  complete(answer: ExecutionResult, variables: Variables | undefined): ExecutionResult;
}

/** For the operations of one schema. What is found for an operation and a set of roles is kept with the operation. */
export function permittedBy(
  policy: Policy,
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode, viewer: Viewer) => Permitted {
  const known = new WeakMap<OperationDefinitionNode, Map<string, Permitted>>();
  return (document, operation, viewer) => {
    const byRoles = known.get(operation) ?? new Map<string, Permitted>();
    known.set(operation, byRoles);
    const key = rolesKey(viewer);
    const found = byRoles.get(key) ?? permit(document, operation, { policy, schema, viewer });
    byRoles.set(key, found);
    return found;
  };
}

interface Refusal {
  readonly coordinate: string;
  readonly rule: RuleName;
  /** Of the field and all around it: where one leaves it out, nothing was asked. */
  readonly conditions: readonly DirectiveNode[];
}

interface Source {
  readonly policy: Policy;
  readonly schema: GraphQLSchema;
  readonly viewer: Viewer;
}

function permit(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  source: Source,
): Permitted {
  const untouched = {
    document,
    operation,
    isEmpty: false,
    complete: (answer: ExecutionResult) => answer,
  };
  if (source.policy.size === 0) return untouched;
  const flat = flatten(document, operation, source.schema);
  const root = source.schema.getRootType(flat.operation) ?? undefined;
  const refused = new Map<FieldNode, Refusal>();
  const mark = markFor(flat);
  const selectionSet = withoutRefused(flat.selectionSet, root, [], { ...source, refused, mark });
  if (refused.size === 0) return untouched;
  const allowed = { ...flat, selectionSet, variableDefinitions: usedIn(selectionSet, flat) };
  return {
    document: { kind: Kind.DOCUMENT, definitions: [allowed] },
    operation: allowed,
    isEmpty: selectionSet.selections.length === 1,
    complete: (answer, given) => {
      const definitions = operation.variableDefinitions ?? [];
      const variables = getVariableValues(source.schema, definitions, given ?? {}).coerced ?? {};
      const filling: Filling = {
        schema: source.schema,
        refused,
        mark,
        variables,
        paths: new Map(),
      };
      const data = answer.data && filledRow(answer.data, root, [flat.selectionSet], [], filling);
      const errors = [...(answer.errors ?? []), ...errorsFor(filling)];
      return { ...answer, ...(data && { data }), ...(errors.length > 0 && { errors }) };
    },
  };
}

/** A variable that only refused fields used would make the rest no valid operation. */
function usedIn(
  selectionSet: SelectionSetNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly VariableDefinitionNode[] {
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  return variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
}

interface Taking extends Source {
  readonly refused: Map<FieldNode, Refusal>;
  readonly mark: string;
}

/** Where something is taken out, the name of the type is asked instead: it tells which nulls to write, and no selection is left empty. */
function withoutRefused(
  set: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  around: readonly DirectiveNode[],
  taking: Taking,
): SelectionSetNode {
  const before = taking.refused.size;
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    const conditions = [...around, ...(selection.directives ?? [])];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const type = condition === undefined ? parent : taking.schema.getType(condition);
      return [
        {
          ...selection,
          selectionSet: withoutRefused(selection.selectionSet, type, conditions, taking),
        },
      ];
    }
    const coordinate = `${parent?.name}.${selection.name.value}`;
    const rule = forbidding(taking.policy, coordinate, taking.viewer);
    if (rule) {
      taking.refused.set(selection, { coordinate, rule, conditions });
      return [];
    }
    const { selectionSet } = selection;
    if (!selectionSet) return [selection];
    const type = fieldType(parent, selection.name.value);
    return [{ ...selection, selectionSet: withoutRefused(selectionSet, type, conditions, taking) }];
  });
  if (taking.refused.size === before) return set;
  return { ...set, selections: [...selections, typeNamed(taking.mark)] };
}

function fieldType(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLNamedType | undefined {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name]?.type;
  return type && getNamedType(type);
}

const typeNamed = (alias: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias },
  name: { kind: Kind.NAME, value: '__typename' },
});

/** A name that the client does not use. */
function markFor(operation: OperationDefinitionNode): string {
  let mark = 'type_';
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && selection.alias?.value.startsWith(mark)) {
        mark = `${selection.alias.value}_`;
      }
      if ('selectionSet' in selection && selection.selectionSet) look(selection.selectionSet);
    }
  };
  look(operation.selectionSet);
  return mark;
}

interface Filling {
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
function filledRow(
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
function errorsFor({ refused, variables, paths }: Filling): GraphQLError[] {
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
