/**
 * Which rows of one organisation, or of a subcommittee's drafts, a statement may
 * see: told to PostgreSQL in settings of the connection, where the policies of
 * the tables read them (row-policy.ts). A connection that was told nothing sees
 * none of those rows.
 */
import { Role, type Viewer } from './viewer.js';

/** Regular expressions that the codes of rows must match. */
export interface RowScope {
  /** Code of the organisation whose detail it is. */
  readonly detail: string;
  /** Code of the organisation that sent a file in; of the secretariat's own files it is empty. */
  readonly importing: string;
  /** Key of the subcommittee whose draft it is. */
  readonly drafts: string;
}

const all = '.*';
const none = '(?!)';
const municipality = '^..(?!000)';
const prefecture = '^..000';

/** For sums over rows, of which nobody sees one, and for what writes them. */
export const everything: RowScope = { detail: all, importing: all, drafts: all };

export const nothing: RowScope = { detail: none, importing: none, drafts: none };

const scopes = new WeakMap<Viewer, RowScope>();
/** One object for each scope: a connection knows by it whether it was told, whoever asks. */
const same = new Map<string, RowScope>();
const mostScopes = 10_000;

/** What the rules `detail`, `importing` and `draft` (access-rules.ts) let somebody see. */
export function scopeOf(viewer: Viewer): RowScope {
  const known = scopes.get(viewer);
  if (known) return known;
  const { roles, organization } = viewer;
  const has = (role: Role) => roles.includes(role);
  const own = organization === null || !/^\d{6}$/.test(organization) ? [] : [`^${organization}$`];
  const detail = [
    ...(has(Role.CLERK) || has(Role.COUNCIL_MEMBER) ? own : []),
    ...(has(Role.MUNICIPAL) ? [municipality] : []),
    ...(has(Role.PREFECTURAL) ? [prefecture] : []),
  ];
  const drafts = [
    ...(has(Role.MUNICIPAL) ? ['^MUNICIPAL_WIDE_AREA_TRAINING$'] : []),
    ...(has(Role.PREFECTURAL) ? ['^PREFECTURAL_TRAINING$'] : []),
  ];
  const seesAllDrafts = has(Role.PLANNING) || has(Role.SECRETARIAT);
  const scope = theSame({
    detail: detail.join('|') || none,
    importing: has(Role.SECRETARIAT) ? all : (has(Role.CLERK) && own[0]) || none,
    drafts: seesAllDrafts ? all : drafts.join('|') || none,
  });
  scopes.set(viewer, scope);
  return scope;
}

function theSame(scope: RowScope): RowScope {
  const text = JSON.stringify([scope.detail, scope.importing, scope.drafts]);
  const known = same.get(text);
  if (known) return known;
  if (same.size < mostScopes) same.set(text, scope);
  return scope;
}
