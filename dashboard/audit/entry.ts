import type { AuditTrailQuery } from '@hitozukuri/hooks/tanstack';

export type Entry = NonNullable<AuditTrailQuery['auditEntries']>['nodes'][number];
