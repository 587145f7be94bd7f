/** Versions of a record: remembering them, and what changed from one to another. */
import type { EntityManager } from '@mikro-orm/core';
import { type Content, changesBetween } from './content.js';
import type { RecordKind } from './record-kind.js';
import { ChangeKind, type RecordVersionRow } from './record-version.table.js';
import type { WriteConflict } from './user-error.js';

/** All versions of a record, oldest first. What was loaded and never changed has none. */
export async function versionsOf(
  em: EntityManager,
  { entity, history }: RecordKind,
  code: string,
): Promise<readonly RecordVersionRow[]> {
  return await em.find(
    history,
    { recordType: entity.name, code },
    { orderBy: { version: 'asc' }, disableIdentityMap: true },
  );
}

interface Event {
  readonly code: string;
  readonly version: number;
  readonly kind: ChangeKind;
  readonly content: Content | null;
  readonly by: string | null;
}

export function remember(em: EntityManager, { entity, history }: RecordKind, event: Event): void {
  const { by: changedBy, ...rest } = event;
  em.persist(
    em.create(history, {
      recordType: entity.name,
      ...rest,
      changedBy,
      changedAt: new Date(),
    } as never),
  );
}

/** What a row said before anybody changed it by hand is kept with the first change. */
export async function rememberFirst(
  em: EntityManager,
  kind: RecordKind,
  code: string,
  version: number,
  content: Content,
): Promise<void> {
  if ((await versionsOf(em, kind, code)).length > 0) return;
  remember(em, kind, { code, version, kind: ChangeKind.CREATED, content, by: null });
}

/** From the version that a writer saw to what is there now. */
export async function conflictSince(
  em: EntityManager,
  kind: RecordKind,
  code: string,
  seen: number,
  now: { readonly version: number; readonly content: Content },
): Promise<WriteConflict> {
  const versions = await versionsOf(em, kind, code);
  const before = versions.find(({ version }) => version === seen);
  return {
    version: now.version,
    changedAt: versions.at(-1)?.changedAt.toISOString() ?? null,
    changes: before ? changesBetween(before.content, now.content) : [],
  };
}
