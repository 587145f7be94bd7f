/** An engine gets every operation flat and with names of our own: both engines are right about those. */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import type { Engine } from './engine.js';
import { flatten } from './flatten.js';
import { type OwnNames, ownNamesFor } from './own-names.js';

export function withPlainRequests(engine: Engine): Engine {
  const ownNamesOf = ownNamesFor(engine.apiSchema);
  // engines tie their plans to documents: one for each operation
  const known = new WeakMap<OperationDefinitionNode, OwnNames & { document: DocumentNode }>();
  return {
    ...engine,
    async execute(request) {
      const { document, operation } = request;
      let plain = known.get(operation);
      if (!plain) {
        const names = ownNamesOf(flatten(document, operation, engine.apiSchema));
        plain = { ...names, document: { kind: Kind.DOCUMENT, definitions: [names.operation] } };
        known.set(operation, plain);
      }
      const answer = await engine.execute({
        ...request,
        document: plain.document,
        operation: plain.operation,
      });
      return plain.restore(answer);
    },
  };
}
