/** An engine gets every operation flat and with names of our own, and none that is about the schema: both engines are right about those. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { GatewayContext } from '../subgraph-executor.js';
import type { Engine, EngineRequest } from './engine.js';
import { flatten } from './flatten.js';
import { type Split, splitOf } from './introspection.js';
import { type OwnNames, ownNamesFor } from './own-names.js';

export function withPlainRequests(
  engine: Engine,
  visible: (context: GatewayContext) => GraphQLSchema,
): Engine {
  const ownNamesOf = ownNamesFor(engine.apiSchema);
  // engines tie their plans to documents: one for each operation
  const known = new WeakMap<OperationDefinitionNode, OwnNames & Split>();
  return {
    ...engine,
    async execute(request) {
      const { document, operation } = request;
      let plain = known.get(operation);
      if (!plain) {
        const names = ownNamesOf(flatten(document, operation, engine.apiSchema));
        plain = { ...names, ...splitOf(names.operation) };
        known.set(operation, plain);
      }
      const { rest, introspection, keys } = plain;
      const planned = rest ? await engine.execute({ ...request, ...rest }) : { data: {} };
      return plain.restore(
        introspection
          ? joined(planned, await told(introspection, request, visible), keys)
          : planned,
      );
    },
  };
}

async function told(
  document: DocumentNode,
  { context, operation, request }: EngineRequest,
  visible: (context: GatewayContext) => GraphQLSchema,
): Promise<ExecutionResult> {
  return await execute({
    schema: visible(context as GatewayContext),
    document,
    variableValues: request.variables,
    operationName: operation.name?.value,
  });
}

function joined(
  planned: ExecutionResult,
  told: ExecutionResult,
  keys: readonly string[],
): ExecutionResult {
  const data = { ...planned.data, ...told.data };
  const errors = [...(planned.errors ?? []), ...(told.errors ?? [])];
  return {
    data: Object.fromEntries(keys.filter((key) => key in data).map((key) => [key, data[key]])),
    ...(errors.length > 0 && { errors }),
  };
}
