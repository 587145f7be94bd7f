import { largestPage, type Page } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { read, type Sql, sql } from '../../shared/rows.js';
import type { AuditEntryArgs } from './audit-entry.args.js';
import type { AuditEntry } from './audit-entry.js';

/** The place of an entry, from which a page goes on. */
type Place = readonly [at: string, chain: string, ordinal: number];

/** Newest first. Throws `PAGE_SIZE_OUT_OF_RANGE`, `CURSOR_NOT_UNDERSTOOD`, `AUDIT_NOT_KEPT_HERE`. */
export async function auditEntriesIn(
  context: Context,
  args: AuditEntryArgs,
): Promise<Page<AuditEntry>> {
  const { first } = args;
  if (!(first >= 1 && first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
  }
  const rows = await readTrail(context, statement(args));
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // counting years of entries would read them all
    totalCount: null,
  };
}

/** No table, or no right to it: the gateway writes its trail to another database, or has written nothing yet. */
const notHere: ReadonlySet<unknown> = new Set(['3F000', '42P01', '42501']);

async function readTrail(context: Context, asked: Sql): Promise<AuditEntry[]> {
  try {
    return await read<AuditEntry>(context, asked);
  } catch (error) {
    if (notHere.has((error as { readonly code?: unknown }).code)) {
      throw new HubError('AUDIT_NOT_KEPT_HERE');
    }
    throw error;
  }
}

function statement({ first, after, where }: AuditEntryArgs): Sql {
  const { subject, organization, code, from, to } = where ?? {};
  const [at = null, chain = null, ordinal = null] = after ? placeIn(after) : [];
  return sql`
    select chain, ordinal::int as ordinal, at, entry ->> 'kind' as kind,
      coalesce(entry ->> 'subject', entry ->> 'by') as subject,
      ${list('roles')} as roles, entry ->> 'organization' as organization,
      entry ->> 'operation' as operation, entry ->> 'purpose' as purpose,
      ${list('fields')} as fields, ${list('organizations')} as organizations,
      (entry ->> 'status')::int as status, ${list('codes')} as codes,
      entry ->> 'requestId' as "requestId"
    from audit.entry
    where (${at}::text is null
        or (at, chain, ordinal) < (${at}::text, ${chain}::text, ${ordinal}::bigint))
      and (${subject ?? null}::text is null
        or coalesce(entry ->> 'subject', entry ->> 'by') = ${subject ?? null})
      and (${organization ?? null}::text is null
        or entry ->> 'organization' = ${organization ?? null}
        or ${organization ?? null} = any(${list('organizations')}))
      and (${code ?? null}::text is null or ${code ?? null} = any(${list('codes')}))
      and at >= coalesce(${from ?? null}::text, '')
      and (${to ?? null}::text is null or at < ${to ?? null})
    order by at desc, chain desc, ordinal desc limit ${first + 1}`;
}

function list(key: string): Sql {
  return sql`array(select json_array_elements_text(entry -> ${key}::text))`;
}

function cursorOf({ at, chain, ordinal }: AuditEntry): string {
  return Buffer.from(JSON.stringify([at, chain, ordinal] satisfies Place)).toString('base64url');
}

function placeIn(cursor: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read)) {
      const [at, chain, ordinal] = read as readonly unknown[];
      if (typeof at === 'string' && typeof chain === 'string' && Number.isSafeInteger(ordinal)) {
        return [at, chain, ordinal as number];
      }
    }
  } catch {
    // no cursor of ours
  }
  throw new HubError('CURSOR_NOT_UNDERSTOOD');
}
