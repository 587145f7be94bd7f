/**
 * Batching. A loader is declared once, beside its concept, and called as a
 * function of the request's context:
 *
 *     trainingCourseByCode(context).load('D-0014')
 *
 * Each request gets a loader of its own, because a loader remembers rows and
 * one viewer's rows must never answer another viewer.
 */
import DataLoader from 'dataloader';
import type { Context } from './context.js';

export type Loader<Key, Row> = (context: Context) => DataLoader<Key, Row, string>;
type Fetch<Key, Row> = (context: Context, keys: readonly Key[]) => Promise<readonly Row[]>;
type KeyOf<Key, Row> = (row: Row) => Key;

/** At most one row per key. `fetch` may answer in any order and may skip keys; a skipped key is `null`. */
export function rowByKey<Key, Row>(
  fetch: Fetch<Key, Row>,
  keyOf: KeyOf<Key, Row>,
): Loader<Key, Row | null> {
  return perRequest(async (context, keys) => {
    const rows = new Map<string, Row>();
    for (const row of await fetch(context, keys)) rows.set(textOf(keyOf(row)), row);
    return keys.map((key) => rows.get(textOf(key)) ?? null);
  });
}

/** All rows of each key, in the order `fetch` answers them; none is the empty list. */
export function rowsByKey<Key, Row>(
  fetch: Fetch<Key, Row>,
  keyOf: KeyOf<Key, Row>,
): Loader<Key, readonly Row[]> {
  return perRequest(async (context, keys) => {
    const groups = new Map<string, Row[]>();
    for (const row of await fetch(context, keys)) {
      const text = textOf(keyOf(row));
      const group = groups.get(text);
      if (group) group.push(row);
      else groups.set(text, [row]);
    }
    return keys.map((key) => groups.get(textOf(key)) ?? []);
  });
}

/** One answer per key, in the order of the keys; an `Error` fails its key alone. One loader per request. */
export function perRequest<Key, Answer>(
  answer: (context: Context, keys: readonly Key[]) => Promise<readonly (Answer | Error)[]>,
): Loader<Key, Answer> {
  const loaderOf: Loader<Key, Answer> = (context) => {
    const known = context.loaders.get(loaderOf);
    if (known) return known as DataLoader<Key, Answer, string>;
    const loader = new DataLoader<Key, Answer, string>((keys) => answer(context, keys), {
      cacheKeyFn: textOf,
    });
    context.loaders.set(loaderOf, loader);
    return loader;
  };
  return loaderOf;
}

/** A composite key needs a text; its parts must always be written in the same order. */
function textOf(key: unknown): string {
  return typeof key === 'object' ? JSON.stringify(key) : String(key);
}
