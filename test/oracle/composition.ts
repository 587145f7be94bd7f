/** The subgraphs composed as `schema/` has them, from their running forms. */
import { type Composition, compose } from '../../schema/compose.js';
import { nodeSubgraphOf } from '../../schema/node-subgraph.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';

export function compositionOf(subgraphs: readonly Subgraph[]): Composition {
  const composed = subgraphs.map(({ name, typeDefs }) => ({
    name,
    typeDefs,
    url: `http://${name}.invalid`,
  }));
  return compose([...composed, nodeSubgraphOf(subgraphs)]);
}
