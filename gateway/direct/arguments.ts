/** A field's arguments: read once when they are written out, once in each run when variables stand in them. */
import { type FieldNode, type GraphQLField, getArgumentValues, Kind, visit } from 'graphql';
import type { LocalContext, LocalSubgraph } from './local-subgraph.js';
import type { Run } from './run.js';

type Given = Readonly<Record<string, unknown>>;

const none: Given = {};

export function argumentsOf(
  field: GraphQLField<unknown, LocalContext>,
  node: FieldNode,
  subgraph: LocalSubgraph,
): (run: Run) => Given {
  if (field.args.length === 0) return () => none;
  // only an object of its own, for what it stands for: these arguments here
  const purpose = {};
  const read = (run: Run): Given =>
    getArgumentValues(field as GraphQLField<unknown, unknown>, node, run.variablesOf(subgraph));
  if (holdVariables(node)) return (run) => run.once(purpose, () => read(run));
  let constant: Given | undefined;
  return (run) => {
    constant ??= read(run);
    return constant;
  };
}

function holdVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const { value } of given) {
    visit(value, {
      enter: ({ kind }) => {
        if (kind === Kind.VARIABLE) found = true;
      },
    });
  }
  return found;
}
