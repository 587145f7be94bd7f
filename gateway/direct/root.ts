/** The top of an operation: each field where it is at home, `node` and `nodes` at the owners; mutations one after the other. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { collectFields, type Selecting } from './collect.js';
import { Compiler } from './compile.js';
import type { Fill } from './fill.js';
import type { Homes } from './homes.js';
import type { LocalContext, LocalSubgraph } from './local-subgraph.js';
import { lookUp } from './look-up.js';
import type { Run } from './run.js';

export interface RootFill {
  /** Whether the schema itself is asked for; that is answered before, by the engine. */
  readonly introspects: boolean;
  /** Fills `run.data`; resolves when it is whole. */
  answer(run: Run): Promise<void>;
}

export function compileRoot(
  operation: OperationDefinitionNode,
  selecting: Selecting,
  homes: Homes,
  ownerOf: (type: string) => LocalSubgraph | undefined,
): RootFill {
  const { schema } = selecting;
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const compiler = new Compiler(homes, operation, selecting);
  const gateway: LocalSubgraph = {
    name: 'node',
    schema,
    contextFor: () => ({ datasetKinds: new Set() }),
  };
  let introspects = false;
  const steps: Fill[] = [];
  for (const [key, nodes] of collectFields([operation.selectionSet], root, selecting)) {
    const name = nodes[0].name.value;
    if (name === '__typename') {
      steps.push((_, out) => {
        out[key] = root.name;
      });
    } else if (name.startsWith('__')) {
      introspects = true;
      // takes its place in the order
      steps.push((_, out) => {
        const told = out[key];
        delete out[key];
        out[key] = told;
      });
    } else if (homes.has(root.name, name)) {
      steps.push(compiler.field(key, nodes, homes.of(root.name, name, undefined)));
    } else {
      const field = root.getFields()[name] as GraphQLField<unknown, LocalContext>;
      const query = { subgraph: gateway, type: root, field, requires: undefined, requiresText: '' };
      steps.push(lookUp(key, nodes, query, compiler, ownerOf));
    }
  }
  const oneByOne = operation.operation === OperationTypeNode.MUTATION;
  return {
    introspects,
    async answer(run) {
      for (const step of steps) {
        step(undefined, run.data, run);
        if (oneByOne) await run.settled();
      }
      await run.settled();
    },
  };
}
