/**
 * The subgraphs. The gateway, composition, the separate way of running and the
 * tests all read this one list; to add a subgraph, add its folder and a line here.
 */
export const subgraphList = [
  { name: 'coordination', port: 4001 },
  { name: 'development', port: 4002 },
  { name: 'exchange', port: 4003 },
  { name: 'recruitment', port: 4004 },
  { name: 'imports', port: 4005 },
] as const;

/** A subgraph's name: also its folder, and its schema and role in PostgreSQL. */
export type SubgraphName = (typeof subgraphList)[number]['name'];
