import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { AuditEntryArgs } from './audit-entry.args.js';
import { AuditEntry } from './audit-entry.js';
import { auditEntriesIn } from './audit-entry.queries.js';

const AuditEntryConnection = connectionType(() => AuditEntry, 'AuditEntry', {
  en: 'entries of the audit trail',
  ja: '監査記録',
});

@Resolver()
export class AuditEntryResolver {
  /** The request that reads it is an entry too: the gateway writes one for each. */
  @Access('secretariat')
  @Query(() => AuditEntryConnection, {
    description:
      'The audit trail, newest first, for the secretariat alone; reading it leaves an entry, with what `x-purpose` says. / 監査記録（新しい順）。事務局だけに示す。読んだことも、`x-purpose` の目的とともに残る。',
  })
  auditEntries(@Args(() => AuditEntryArgs) args: AuditEntryArgs, @Ctx() context: Context) {
    return auditEntriesIn(context, args);
  }
}
