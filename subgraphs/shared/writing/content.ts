/** What a record says, as plain values: for its history, and to tell one version from another. */
import { type EntityManager, wrap } from '@mikro-orm/core';
import type { Part, RecordKind, Versioned } from './record-kind.js';
import type { RecordFieldChange } from './user-error.js';

export type Content = Readonly<Record<string, unknown>>;

/** Rows of each part of a record, by the part's name. */
export type PartRows = ReadonlyMap<string, readonly object[]>;

export async function partRowsOf(
  em: EntityManager,
  { parts }: RecordKind,
  code: string,
): Promise<PartRows> {
  const rows = new Map<string, readonly object[]>();
  for (const [name, { entity, parent, key }] of Object.entries(parts)) {
    const found = await em.find(entity, { [parent]: code } as never, {
      orderBy: { [key]: 'asc' } as never,
    });
    rows.set(name, found);
  }
  return rows;
}

export function contentOf(row: Versioned, { parts }: RecordKind, rows: PartRows): Content {
  const { version: _, id: __, ...own } = wrap(row).toPOJO() as Record<string, unknown>;
  const listed = Object.entries(parts).map(([name, part]): [string, unknown] => [
    name,
    (rows.get(name) ?? []).map((each) => partContent(part, each)),
  ]);
  return { ...own, ...Object.fromEntries(listed) };
}

/** Only the key where there is no more to say. */
export function partContent({ key, others = [] }: Part, row: object): unknown {
  const values = row as Record<string, unknown>;
  if (others.length === 0) return values[key];
  return Object.fromEntries([key, ...others].map((name) => [name, values[name] ?? null]));
}

/** Field by field what differs, in alphabetical order. */
export function changesBetween(before: Content | null, after: Content | null): RecordFieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].sort().flatMap((field) => {
    const [was, is] = [textOf(before?.[field]), textOf(after?.[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** JSON with sorted keys, for jsonb forgets their order; null for nothing. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
