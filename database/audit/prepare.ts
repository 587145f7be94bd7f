/**
 * The schema `audit` and its roles: `hub_audit` may add entries, and neither read
 * nor change one; `hub_coordination` may read them for a viewer of the secretariat,
 * and for nobody else.
 */
import { escapeIdentifier } from 'pg';
import { connect } from '../connect.js';
import { checkLogins, makeRoles, roleOf, roleUrl } from '../roles.js';

const role = escapeIdentifier(roleOf('audit'));
const reader = escapeIdentifier(roleOf('coordination'));

/** Answers the URL of the role that adds entries. Does nothing where everything is there. */
export async function prepareAudit(adminUrl: string, secret: string | undefined): Promise<string> {
  const url = roleUrl(adminUrl, 'audit', secret);
  const admin = await connect(adminUrl);
  try {
    const { rows } = await admin.query<{ there: boolean }>(
      `select to_regclass('audit.entry') is not null
         and to_regrole('${roleOf('audit')}') is not null
         and (to_regrole('${roleOf('coordination')}') is null
           or has_table_privilege('${roleOf('coordination')}', to_regclass('audit.entry'), 'select')) as there`,
    );
    if (!rows[0]?.there) {
      await admin.query(`select pg_advisory_lock(hashtextextended('hitozukuri-hub/audit', 0))`);
      await makeRoles(admin, { audit: url });
      await admin.query(tables);
    }
    await checkLogins(admin, { audit: url });
  } finally {
    await admin.end();
  }
  return url;
}

const tables = `
  create schema if not exists audit;
  create table if not exists audit.entry (
    chain text not null,
    ordinal bigint not null,
    at text not null,
    entry json not null,
    seal text not null,
    primary key (chain, ordinal)
  );
  create index if not exists entry_at on audit.entry (at);
  comment on table audit.entry is 'Who asked what; sealed, see database/audit/chain.ts';
  do $$ begin
    execute format('grant connect on database %I to ${role}', current_database());
  end $$;
  revoke all on schema audit from public;
  grant usage on schema audit to ${role};
  revoke all on audit.entry from public, ${role};
  grant insert on audit.entry to ${role};
  alter table audit.entry enable row level security;
  drop policy if exists adding on audit.entry;
  create policy adding on audit.entry for insert to ${role} with check (true);
  drop policy if exists reading on audit.entry;
  -- where the subgraphs keep their tables elsewhere nobody reads it through the graph
  do $$ begin
    if to_regrole('${roleOf('coordination')}') is not null then
      grant usage on schema audit to ${reader};
      grant select on audit.entry to ${reader};
      -- the secretariat alone is told '.*' (row-scope.ts)
      create policy reading on audit.entry for select to ${reader}
        using (current_setting('hub.importing', true) = '.*');
    end if;
  end $$;
`;
