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
  type GraphQLNamedType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { flatten } from '../engine/flatten.js';
import {
  errorsFor,
  type Filling,
  fieldType,
  filledRow,
  type Refusal,
  type Variables,
} from './filled.js';
import { forbidding, type Policy, rolesKey } from './policy.js';

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
