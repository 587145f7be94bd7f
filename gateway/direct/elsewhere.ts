/**
 * Fields of an object that another subgraph answers: it is asked once for its row
 * of each object, by key, and with what `@requires` wants. Its loaders gather the
 * keys of all objects at hand, so it is one statement however many there are.
 */
import type { GraphQLObjectType } from 'graphql';
import { constantInfo } from './constant-info.js';
import type { Compiling, Fill } from './fill.js';
import { type Home, keyBetween, referenceResolverOf } from './homes.js';
import type { LocalSubgraph } from './local-subgraph.js';
import { type Holder, isPromise, type Run } from './run.js';

type Reference = Record<string, unknown>;

/** `fields` are response keys with what fills them, all at home in one subgraph and in want of the same. */
export function bridgeTo(
  home: Home,
  fields: readonly (readonly [string, Fill])[],
  type: GraphQLObjectType,
  here: LocalSubgraph,
  compiler: Compiling,
): Fill {
  const { subgraph } = home;
  const { placeOf, rowOf } = rowElsewhere(home, type, here, compiler);
  // the same object may be asked in several places of the answer
  const rows = compiler.homes.sharedPurpose(
    `${type.name}: ${here.name} → ${subgraph.name} ${home.requiresText}`,
  );
  // only an object of its own, for what it stands for: the places that this bridge has yet to fill
  const places = {};
  const fill = (row: unknown, out: Holder, run: Run) => {
    if (row === null || row === undefined) run.unknowing.add(subgraph.name);
    else for (const [, each] of fields) each(row, out, run);
  };
  return (row, out, run) => {
    const known = run.once(rows, () => new Map<unknown, unknown>());
    const place = placeOf(row, run);
    let there = known.get(place);
    if (there === undefined) {
      there = attempt(() => rowOf(row, run));
      known.set(place, there);
    }
    if (!isPromise(there)) return fill(there, out, run);
    // thousands of places may wait for the same object: they wait together
    const byRun = run.once(places, () => new Map<Run, Map<unknown, Holder[]>>());
    const waiting = byRun.get(run) ?? new Map<unknown, Holder[]>();
    byRun.set(run, waiting);
    const others = waiting.get(place);
    if (others) {
      others.push(out);
      return;
    }
    const outs = [out];
    waiting.set(place, outs);
    const [[first] = ['']] = fields;
    run.wait(
      there.then(
        (found) => () => {
          for (const each of outs) fill(found, each, run);
        },
        (error: unknown) => () => {
          for (const each of outs) {
            for (const [key] of fields) run.fail(error, subgraph, each, key);
          }
        },
      ),
      subgraph,
      out,
      first,
      (write) => {
        waiting.delete(place);
        write();
      },
    );
  };
}

/** What throws becomes a promise that is broken, so that it is told in one place. */
function attempt(work: () => unknown): unknown {
  try {
    return work() ?? null;
  } catch (error) {
    const broken = Promise.reject(error);
    broken.catch(() => {});
    return broken;
  }
}

interface Elsewhere {
  /** What stands for the row there: its key, where that alone decides, else the row here. */
  readonly placeOf: (row: unknown, run: Run) => unknown;
  readonly rowOf: (row: unknown, run: Run) => unknown;
}

function rowElsewhere(
  home: Home,
  type: GraphQLObjectType,
  here: LocalSubgraph,
  compiler: Compiling,
): Elsewhere {
  const { subgraph } = home;
  const resolveReference = referenceResolverOf(home.type);
  const info = constantInfo(compiler.operation, [], home.field, home.type, subgraph);
  const key = keyBetween(type, home.type).map((name) => {
    const field = type.getFields()[name] as Home['field'];
    const own = constantInfo(compiler.operation, [], field, type, here);
    const read = (row: unknown, run: Run): unknown =>
      field.resolve ? field.resolve(row, {}, run.contextOf(here), own) : (row as Reference)[name];
    return [name, read] as const;
  });
  const keyOf = (row: unknown, run: Run): Reference => {
    const reference: Reference = { __typename: type.name };
    for (const [name, read] of key) reference[name] = read(row, run);
    return reference;
  };
  const ask = (reference: Reference, run: Run) =>
    resolveReference(reference, run.contextOf(subgraph), info);
  const [[, only] = []] = key;
  if (!home.requires) {
    return {
      placeOf: (row, run) => {
        const value = key.length === 1 && only ? attempt(() => only(row, run)) : row;
        return typeof value === 'string' ? value : row;
      },
      rowOf: (row, run) => ask(keyOf(row, run), run),
    };
  }
  const require = compiler.object([home.requires], type, here);
  return {
    placeOf: (row) => row,
    async rowOf(row, run) {
      const part = run.part();
      const reference = keyOf(row, run);
      require(row, reference, part);
      await part.settled();
      const [fault] = part.faults;
      if (fault) throw fault.error;
      return await ask(reference, run);
    },
  };
}
