/** How a value that a resolver answered is written into its place in the answer, by the type of its field. */
import {
  defaultTypeResolver,
  GraphQLBoolean,
  GraphQLID,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLResolveInfo,
  GraphQLString,
  type GraphQLUnionType,
} from 'graphql';
import type { Fill, Put } from './fill.js';
import type { LocalSubgraph } from './local-subgraph.js';
import { type Holder, isPromise } from './run.js';

/** A value that is there and no failure; others are dealt with here. */
function present(subgraph: LocalSubgraph, write: Put): Put {
  const put: Put = (value, holder, key, run) => {
    if (value === null || value === undefined) holder[key] = null;
    else if (typeof value !== 'object') write(value, holder, key, run);
    else if (isPromise(value)) {
      holder[key] = null;
      run.wait(value, subgraph, holder, key, (kept) => put(kept, holder, key, run));
    } else if (value instanceof Error) run.fail(value, subgraph, holder, key);
    else write(value, holder, key, run);
  };
  return put;
}

/** A null is a defect of the subgraph; the nulls above it are made where the answer is finished. */
export function putNonNull(inner: Put, subgraph: LocalSubgraph, field: string): Put {
  const put: Put = (value, holder, key, run) => {
    if (value === null || value === undefined) {
      run.fail(new Error(`${field} is null, which its type forbids`), subgraph, holder, key);
    } else if (isPromise(value)) {
      holder[key] = null;
      run.wait(value, subgraph, holder, key, (kept) => put(kept, holder, key, run));
    } else inner(value, holder, key, run);
  };
  return put;
}

export function putList(item: Put, subgraph: LocalSubgraph): Put {
  return present(subgraph, (value, holder, key, run) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) {
      run.fail(new Error(`${key} is no list`), subgraph, holder, key);
      return;
    }
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    const list: unknown[] = new Array(items.length);
    holder[key] = list;
    for (let index = 0; index < items.length; index += 1) {
      item(items[index], list as unknown as Holder, index, run);
    }
  });
}

export function putLeaf(type: GraphQLLeafType, subgraph: LocalSubgraph): Put {
  // these three are written as they are, when they are what they should be
  const asItIs =
    type === GraphQLString || type === GraphQLID
      ? 'string'
      : type === GraphQLBoolean
        ? 'boolean'
        : undefined;
  return present(subgraph, (value, holder, key, run) => {
    if (typeof value === asItIs) {
      holder[key] = value;
      return;
    }
    try {
      holder[key] = type.serialize(value);
    } catch (error) {
      run.fail(error, subgraph, holder, key);
    }
  });
}

export function putObject(fill: Fill, subgraph: LocalSubgraph): Put {
  return present(subgraph, (value, holder, key, run) => {
    const out: Holder = {};
    holder[key] = out;
    fill(value, out, run);
  });
}

/** Each kind of object that comes is made ready when the first one of it comes. */
export function putAbstract(
  type: GraphQLInterfaceType | GraphQLUnionType,
  objectCalled: (name: string) => Fill,
  subgraph: LocalSubgraph,
): Put {
  const known = new Map<string, Put>();
  const putAs = (name: string): Put => {
    let put = known.get(name);
    if (!put) {
      put = putObject(objectCalled(name), subgraph);
      known.set(name, put);
    }
    return put;
  };
  const typeOf = type.resolveType ?? defaultTypeResolver;
  const info = { schema: subgraph.schema } as GraphQLResolveInfo;
  return present(subgraph, (value, holder, key, run) => {
    const write = (name: string | undefined) => {
      if (name === undefined) throw new Error(`a ${type.name} does not tell what it is`);
      putAs(name)(value, holder, key, run);
    };
    try {
      const told = typeOf(value, run.contextOf(subgraph), info, type);
      if (!isPromise(told)) return write(told);
      holder[key] = null;
      run.wait(told as PromiseLike<string | undefined>, subgraph, holder, key, write);
    } catch (error) {
      run.fail(error, subgraph, holder, key);
    }
  });
}
