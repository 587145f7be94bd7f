/**
 * Relay's `node` and `nodes`: one more subgraph, written from the others. It knows
 * of an entity only its id and, as a tag, the subgraph that owns it. The gateway
 * answers it itself (gateway/node-subgraph.ts), so it is served nowhere.
 */
import { type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { accessDirective, accessSpecification } from '../subgraphs/shared/access-directive.js';
import type { ComposedSubgraph } from './compose.js';

/** By this address the gateway knows its own part. A URL all the same, for other routers read the supergraph too. */
export const nodeSubgraphUrl = 'http://gateway.invalid/node';

/** At most so many ids in one `nodes`. */
export const mostIds = 1000;

export interface Owner {
  readonly name: string;
  /** Names of the entities that it answers for. */
  readonly owned: readonly string[];
}

/** Owner by the name of the type. */
export type Owners = ReadonlyMap<string, string>;

export function nodeSubgraphOf(subgraphs: readonly Owner[]): ComposedSubgraph {
  const owners = subgraphs.flatMap(({ name, owned }) =>
    owned.map((type): [string, string] => [type, name]),
  );
  return {
    name: 'node',
    url: nodeSubgraphUrl,
    typeDefs: parse(nodeSubgraphText(new Map(owners))),
  };
}

const ownerTag = 'owner/';

/** `resolvable: false`: a way out to the owners, never a way in. */
export function nodeSubgraphText(owners: Owners): string {
  const types = [...owners].map(
    ([type, owner]) =>
      `type ${type} implements Node @key(fields: "id", resolvable: false) @tag(name: "${ownerTag}${owner}") { id: ID! }`,
  );
  return `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@composeDirective"])
      @link(url: "${accessSpecification}", import: ["@access"])
      @composeDirective(name: "@access")
    ${accessDirective}
    type Query {
      """
      Anything by its id, of whichever kind; null when there is none. Use \`... on TrainingCourse\` for its fields. / 種類を問わず id で一つ。なければ null。項目は \`... on TrainingCourse\` のように種類を指定して取る。
      """
      node(
        """The \`id\` of any answer. / 応答に含まれる \`id\`。"""
        id: ID!
      ): Node @access(rule: "published")
      """
      Several by their ids, in the order asked; null where there is none. / id で複数。指定順に返し、ないものは null。
      """
      nodes(
        """At most 1,000; the same id may come twice. / 1,000個まで。重複してよい。"""
        ids: [ID!]!
      ): [Node]! @access(rule: "published")
    }
    interface Node { id: ID! @access(rule: "published") }
    ${types.join('\n    ')}
  `;
}

/** The owners as composition has written them into a supergraph. */
export function ownersIn(supergraph: GraphQLSchema): Owners {
  const owners = new Map<string, string>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, arguments: given } of type.astNode?.directives ?? []) {
      const value = name.value === 'tag' ? given?.[0]?.value : undefined;
      if (value?.kind === Kind.STRING && value.value.startsWith(ownerTag)) {
        owners.set(type.name, value.value.slice(ownerTag.length));
      }
    }
  }
  return owners;
}
