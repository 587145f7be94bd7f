/** Whether two answers are one: the same data, and where something failed, a null in the same place. */
import type { ExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

/** One sentence about the first difference; undefined when there is none. Neither the order of fields nor the text of messages counts. */
export function difference(wanted: ExecutionResult, came: ExecutionResult): string | undefined {
  return (
    differenceOfValues(wanted.data ?? null, came.data ?? null, []) ??
    differenceOfFailures(failuresOf(wanted), failuresOf(came))
  );
}

function differenceOfValues(wanted: unknown, came: unknown, path: Path): string | undefined {
  if (Object.is(wanted, came)) return undefined;
  const bothLists = Array.isArray(wanted) && Array.isArray(came);
  if (bothLists && wanted.length !== came.length) {
    return `${shown(path)}: ${wanted.length} items, not ${came.length}`;
  }
  if (!bothLists && !(isObject(wanted) && isObject(came))) {
    return `${shown(path)}: ${JSON.stringify(wanted)}, not ${JSON.stringify(came)}`;
  }
  const [keys, cameKeys] = [Object.keys(wanted).sort(), Object.keys(came).sort()];
  if (keys.join() !== cameKeys.join()) {
    return `${shown(path)}: the fields ${keys.join(', ')}, not ${cameKeys.join(', ')}`;
  }
  for (const key of keys) {
    const [one, other] = [wanted, came] as readonly Readonly<Record<string, unknown>>[];
    const found = differenceOfValues(one?.[key], other?.[key], [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where the answer has a null because of an error. An error without a path
 * speaks of the whole answer.
 */
function failuresOf({ data, errors = [] }: ExecutionResult): ReadonlySet<string> {
  return new Set(errors.map(({ path }) => shown(nullOn(path ?? [], data))));
}

/** The path as far as the first null on it; to that, an error below rises. */
function nullOn(path: Path, data: unknown): Path {
  let value = data;
  for (const [length, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, length);
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return path;
}

function differenceOfFailures(
  wanted: ReadonlySet<string>,
  came: ReadonlySet<string>,
): string | undefined {
  const missing = [...wanted].filter((place) => !came.has(place));
  const extra = [...came].filter((place) => !wanted.has(place));
  if (missing.length > 0) return `${missing.join(', ')}: an error is missing`;
  if (extra.length > 0) return `${extra.join(', ')}: an error that should not be`;
  return undefined;
}

const shown = (path: Path): string => ['data', ...path].join('.');
