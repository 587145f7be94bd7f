/**
 * Writing by hand: create, change and delete a record, each in one transaction, with
 * the version that the writer saw, and with a history.
 *
 *     createRecord(context, meetings, async ({ em, refuse }) => ({ code, heldOn, … }))
 *
 * A concept only says which values a row gets and what it refuses; what others changed
 * meanwhile, what the database refuses, and who may write is the same for all.
 */
import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { forTransaction } from '../database.js';
import { everything } from '../row-scope.js';
import { DatasetKind, secretariatSource } from '../vocabulary/provenance.js';
import { contentOf, partRowsOf } from './content.js';
import { conflictSince, remember, rememberFirst, versionsOf } from './history.js';
import { putParts } from './parts.js';
import type { RecordKind, Versioned } from './record-kind.js';
import { ChangeKind } from './record-version.table.js';
import { refusalOf } from './refusals.js';
import { refuseTexts } from './texts.js';
import { Refused, UserError } from './user-error.js';
import type { Seen, Values, Writing, Written } from './writing.js';

/** `prepare` answers the values of the new record, its code among them. */
export function createRecord<Entity extends Versioned>(
  context: Context,
  kind: RecordKind<Entity>,
  prepare: (writing: Writing) => Promise<Values & { readonly code: string }>,
): Promise<Written> {
  return write(context, kind, null, async (writing) => {
    const { em } = writing;
    const values = await prepare(writing);
    refuseTexts(writing, kind, values);
    writing.settle();
    const { code } = values;
    const version = ((await versionsOf(em, kind, code)).at(-1)?.version ?? 0) + 1;
    const own = em.getMetadata(kind.entity).properties;
    const row = em.create(kind.entity, {
      ...('source' in own && { source: secretariatSource, datasetKind: DatasetKind.REAL }),
      ...withoutParts(values, kind),
      version,
    } as never);
    em.persist(row);
    await putParts(writing, kind, code, values, new Map());
    writing.settle();
    await em.flush();
    const content = contentOf(row, kind, await partRowsOf(em, kind, code));
    const by = context.viewer.subject;
    remember(em, kind, { code, version, kind: ChangeKind.CREATED, content, by });
    return code;
  });
}

/** `prepare` answers the values that change; a record that says the same afterwards keeps its version. */
export function changeRecord<Entity extends Versioned>(
  context: Context,
  kind: RecordKind<Entity>,
  seen: Seen,
  prepare: (writing: Writing, row: Entity) => Promise<Values>,
): Promise<Written> {
  return write(context, kind, seen.code, async (writing) => {
    const { em } = writing;
    const { row, rows, content: before } = await asSeen(em, kind, seen);
    const values = await prepare(writing, row);
    refuseTexts(writing, kind, values);
    writing.settle();
    em.assign(row, withoutParts(values, kind) as never);
    await putParts(writing, kind, row.code, values, rows);
    writing.settle();
    await em.flush();
    const content = contentOf(row, kind, await partRowsOf(em, kind, row.code));
    if (JSON.stringify(content) === JSON.stringify(before)) return row.code;
    await rememberFirst(em, kind, row.code, row.version, before);
    row.version += 1;
    const { code, version } = row;
    const by = context.viewer.subject;
    remember(em, kind, { code, version, kind: ChangeKind.CHANGED, content, by });
    return code;
  });
}

/** `prepare` may refuse, or take away what only this record needs. What it said is kept in its history. */
export function deleteRecord<Entity extends Versioned>(
  context: Context,
  kind: RecordKind<Entity>,
  seen: Seen,
  prepare: (writing: Writing, row: Entity) => Promise<void> = async () => {},
): Promise<Written> {
  return write(context, kind, seen.code, async (writing) => {
    const { em } = writing;
    const { row, rows, content } = await asSeen(em, kind, seen);
    const { code, version } = row;
    await prepare(writing, row);
    writing.settle();
    await rememberFirst(em, kind, code, version, content);
    const nothing = Object.fromEntries(Object.keys(kind.parts).map((name) => [name, []]));
    await putParts(writing, kind, code, nothing, rows);
    em.remove(row);
    const by = context.viewer.subject;
    remember(em, kind, { code, version: version + 1, kind: ChangeKind.DELETED, content: null, by });
    await em.flush();
    return code;
  });
}

/** The row, locked until the end of the transaction; refused when it is another version than the writer saw. */
async function asSeen<Entity extends Versioned>(
  em: EntityManager,
  kind: RecordKind<Entity>,
  { code, version: came }: Seen,
) {
  const row = await em.findOne(kind.entity, { code } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const type = kind.entity.name;
  if (!row) throw new Refused([new UserError('RECORD_NOT_FOUND', { type, code })]);
  const rows = await partRowsOf(em, kind, code);
  const content = contentOf(row as Entity, kind, rows);
  const { version } = row as Entity;
  if (version !== came) {
    throw new Refused(
      [new UserError('STALE_VERSION', { code, version, came }, 'version')],
      await conflictSince(em, kind, code, came, { version, content }),
    );
  }
  return { row: row as Entity, rows, content };
}

async function write(
  context: Context,
  kind: RecordKind,
  code: string | null,
  work: (writing: Writing & { settle(): void }) => Promise<string>,
): Promise<Written> {
  const em = context.database.fork();
  const problems: UserError[] = [];
  try {
    const written = await em.transactional(async (inside) => {
      await inside.execute(forTransaction(everything));
      return await work({
        em: inside as unknown as EntityManager,
        refuse: (...problem) => void problems.push(new UserError(...problem)),
        settle() {
          if (problems.length > 0) throw new Refused(problems);
        },
      });
    });
    // what this request read before is not what is there now
    context.loaders.clear();
    return { code: written, userErrors: [], conflict: null };
  } catch (error) {
    const refused =
      error instanceof Refused
        ? error
        : refusalOf(error, em as unknown as EntityManager, kind, code);
    if (!refused) throw error;
    return { code: null, userErrors: refused.userErrors, conflict: refused.conflict };
  }
}

function withoutParts(values: Values, { parts }: RecordKind): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in parts)));
}
