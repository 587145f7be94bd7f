/**
 * A client may give a field the name of another one, as `{ code: nameJa }`; both
 * engines then take that value for the key. And a selection in which nothing is
 * asked unless a condition holds makes them fail, or forget the object that it
 * belongs to. So an engine gets such names as names of our own, and such
 * selections with something beside them; its answer gets the client's form back.
 */
import {
  type ExecutionResult,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

export interface OwnNames {
  readonly operation: OperationDefinitionNode;
  /** The answer to it with the client's names. */
  restore(answer: ExecutionResult): ExecutionResult;
}

/** For the operations of one schema; they must be flat. */
export function ownNamesFor(schema: GraphQLSchema): (flat: OperationDefinitionNode) => OwnNames {
  const known = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const name of Object.keys(type.getFields())) known.add(name);
  }
  const misleads = ({ alias, name }: FieldNode) =>
    alias !== undefined &&
    alias.value !== name.value &&
    (known.has(alias.value) || alias.value.startsWith('__'));

  return (flat) => {
    const prefix = prefixFor(flat);
    let changed = false;
    const operation: OperationDefinitionNode = visit(flat, {
      Field: {
        leave(node: FieldNode) {
          if (!node.alias || !misleads(node)) return undefined;
          changed = true;
          return { ...node, alias: { ...node.alias, value: `${prefix}${node.alias.value}` } };
        },
      },
      SelectionSet: {
        leave(node) {
          if (!node.selections.every(isConditional)) return undefined;
          changed = true;
          return { ...node, selections: [...node.selections, placeholder(prefix)] };
        },
      },
    });
    if (!changed) return { operation: flat, restore: (answer) => answer };
    return { operation, restore: (answer) => restored(answer, prefix) };
  };
}

const isConditional = ({ directives = [] }: SelectionNode) => directives.length > 0;

/** Begins no name that the client uses. */
function prefixFor(operation: OperationDefinitionNode): string {
  let prefix = 'own_';
  visit(operation, {
    Field({ alias }) {
      while (alias?.value.startsWith(prefix)) prefix += '_';
    },
  });
  return prefix;
}

/** Named by the prefix alone, so that it is told from what the client asked. */
const placeholder = (prefix: string): FieldNode => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: prefix },
  name: { kind: Kind.NAME, value: '__typename' },
});

function restored(answer: ExecutionResult, prefix: string): ExecutionResult {
  const nameOf = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const restoredValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restoredValue);
    if (typeof value !== 'object' || value === null) return value;
    const row: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(value)) {
      if (name !== prefix) row[nameOf(name)] = restoredValue(field);
    }
    return row;
  };
  const { data, errors } = answer;
  return {
    ...answer,
    ...(data && { data: restoredValue(data) as Record<string, unknown> }),
    ...(errors && {
      errors: errors.map((error) =>
        error.path
          ? new GraphQLError(error.message, {
              path: error.path.map((step) => (typeof step === 'string' ? nameOf(step) : step)),
              originalError: error.originalError,
              extensions: error.extensions,
            })
          : error,
      ),
    }),
  };
}
