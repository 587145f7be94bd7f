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
  const rowOf = rowElsewhere(home, type, here, compiler);
  // the same object may be asked in several places of the answer
  const rows = compiler.homes.sharedPurpose(
    `${type.name}: ${here.name} → ${subgraph.name} ${home.requiresText}`,
  );
  const fill = (row: unknown, out: Holder, run: Run) => {
    if (row === null || row === undefined) run.unknowing.add(subgraph.name);
    else for (const [, each] of fields) each(row, out, run);
  };
  return (row, out, run) => {
    const known = run.once(rows, () => new Map<unknown, unknown>());
    let there = known.get(row);
    if (there === undefined) {
      there = attempt(() => rowOf(row, run));
      known.set(row, there);
    }
    if (isPromise(there)) {
      const [[first] = ['']] = fields;
      run.wait(
        there.then(
          (found) => () => fill(found, out, run),
          (error: unknown) => () => {
            for (const [key] of fields) run.fail(error, subgraph, out, key);
          },
        ),
        subgraph,
        out,
        first,
        (write) => write(),
      );
    } else fill(there, out, run);
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

function rowElsewhere(
  home: Home,
  type: GraphQLObjectType,
  here: LocalSubgraph,
  compiler: Compiling,
): (row: unknown, run: Run) => unknown {
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
  if (!home.requires) return (row, run) => ask(keyOf(row, run), run);
  const require = compiler.object([home.requires], type, here);
  return async (row, run) => {
    const part = run.part();
    const reference = keyOf(row, run);
    require(row, reference, part);
    await part.settled();
    const [fault] = part.faults;
    if (fault) throw fault.error;
    return await ask(reference, run);
  };
}
