/** Row-level security of PostgreSQL, as migrations write it: what row-scope.ts tells a connection, the tables obey. */

/** Of one setting, null where the connection was told nothing: then no row matches. Asked once a statement. */
const told = (setting: string): string =>
  `(select nullif(current_setting('${setting}', true), ''))`;

/**
 * Rows whose text matches. For sums, which see all, no row is looked at. Written as a
 * choice because PostgreSQL takes a pattern that it does not know for one that nearly
 * nothing matches, and then joins by nested loops.
 */
const matches = (text: string, setting: string): string =>
  `case when ${told(setting)} = '.*' then true else ${text} ~ ${told(setting)} end`;

/** Rows of one organisation: `column` holds its code. */
export function ofOrganization(table: string, column = 'organization_code'): string {
  return rowPolicy(table, matches(column, 'hub.detail'));
}

/** Rows of persons: in no scope but that of sums. */
export function ofPersons(table: string): string {
  return rowPolicy(table, `${told('hub.detail')} = '.*'`);
}

/** Files by whoever sent them in; the secretariat's own name no organisation. */
export function ofSender(table: string, column = 'sender_code'): string {
  return rowPolicy(table, matches(`coalesce(${column}, '')`, 'hub.importing'));
}

/** What hangs on another row is seen with it. */
export function withParent(table: string, parent: string, column: string, key = 'code'): string {
  return rowPolicy(table, `exists (select from ${parent} parent where parent.${key} = ${column})`);
}

/** Items of a subcommittee's meeting that has not been held are its drafts. */
export function draftsOfMeetings(table: string): string {
  return rowPolicy(
    table,
    `exists (
      select from meeting where meeting.code = meeting_code
        and (subcommittee_kind is null or status = 'HELD' or subcommittee_kind ~ ${told('hub.drafts')})
    )`,
  );
}

/**
 * Also in place of an older one. FORCE binds the owner too, who then needs a policy of
 * its own: it loads and migrates, and no subgraph is it.
 */
function rowPolicy(table: string, sees: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    drop policy if exists row_scope on ${table};
    drop policy if exists owner on ${table};
    create policy row_scope on ${table} using (${sees});
    do $$ begin
      execute format('create policy owner on ${table} to %I using (true)', current_user);
    end $$;
  `;
}
