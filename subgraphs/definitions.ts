/** The definitions of the subgraphs in the list, each loaded when it is first wanted: one folder, one named export. */
import { type SubgraphName, subgraphList } from './list.js';
import type { SubgraphDefinition } from './shared/subgraph.js';

export async function definitionOf(name: SubgraphName): Promise<SubgraphDefinition> {
  const path = `./${name}/subgraph.js`;
  const module = (await import(/* @vite-ignore */ path)) as Record<
    SubgraphName,
    SubgraphDefinition
  >;
  return module[name];
}

export function allDefinitions(): Promise<readonly SubgraphDefinition[]> {
  return Promise.all(subgraphList.map(({ name }) => definitionOf(name)));
}
