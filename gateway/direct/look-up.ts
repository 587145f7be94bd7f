/** `node` and `nodes`: the type is read off the id, and its owner finds the row by it. */
import { defaultFieldResolver, type FieldNode, isObjectType } from 'graphql';
import { mostIds } from '../../schema/node-subgraph.js';
import { HubError } from '../../subgraphs/shared/errors.js';
import { typeIn } from '../node-subgraph.js';
import { argumentsOf } from './arguments.js';
import { constantInfo } from './constant-info.js';
import type { Compiling, Fill, Put } from './fill.js';
import { type Home, referenceResolverOf } from './homes.js';
import type { LocalSubgraph } from './local-subgraph.js';
import type { Run } from './run.js';
import { putObject } from './values.js';

type Nodes = readonly [FieldNode, ...FieldNode[]];

/** `query` is the field of the graph, with the gateway itself as its subgraph. */
export function lookUp(
  key: string,
  nodes: Nodes,
  query: Home,
  compiler: Compiling,
  ownerOf: (type: string) => LocalSubgraph | undefined,
): Fill {
  const { field, subgraph: gateway } = query;
  const given = argumentsOf(field, nodes[0], gateway);
  const kinds = new Map<string, Put>();
  const put: Put = (id, holder, at, run) => {
    const name = typeIn(String(id));
    let find = kinds.get(name);
    if (!find) {
      find = finder(name, nodes, compiler, ownerOf(name));
      kinds.set(name, find);
    }
    find(id, holder, at, run);
  };
  return (_, out, run) => {
    out[key] = null;
    try {
      const { id, ids } = given(run) as { id?: string; ids?: readonly string[] };
      if (ids === undefined) return put(id, out, key, run);
      if (ids.length > mostIds) {
        throw new HubError('TOO_MANY_IDS', { value: ids.length, limit: mostIds });
      }
      const list: unknown[] = ids.map(() => null);
      out[key] = list;
      for (const [index, each] of ids.entries()) put(each, list as never, index, run);
    } catch (error) {
      run.fail(error, gateway, out, key);
    }
  };
}

/** Finds what has exactly this id; a key may be written in two ways, an id only in one. */
function finder(
  name: string,
  nodes: Nodes,
  compiler: Compiling,
  owner: LocalSubgraph | undefined,
): Put {
  const type = owner?.schema.getType(name);
  if (!owner || !isObjectType(type)) {
    return (_, holder, key) => {
      holder[key] = null;
    };
  }
  const { id: field } = type.getFields() as { id: Home['field'] };
  const info = constantInfo(compiler.operation, nodes, field, type, owner);
  const resolveReference = referenceResolverOf(type);
  const resolveId = field.resolve ?? defaultFieldResolver;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const put = putObject(compiler.object(sets, type, owner), owner);
  const find = async (id: unknown, run: Run) => {
    const context = run.contextOf(owner);
    const row = await resolveReference({ __typename: name, id }, context, info);
    if (row === null || row === undefined) return null;
    return (await resolveId(row, {}, context, info)) === id ? row : null;
  };
  return (id, holder, key, run) => put(find(id, run), holder, key, run);
}
