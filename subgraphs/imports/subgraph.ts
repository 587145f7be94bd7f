import { lentReference } from '../shared/statistics/cell-key.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { MemberOrganization } from './borrowed/member-organization.js';
import { StatisticsCell } from './borrowed/statistics-cell.js';
import { referencedBatch } from './import-batch/import-access.js';
import { ImportBatch } from './import-batch/import-batch.entity.js';
import { ImportBatchResolver } from './import-batch/import-batch.resolver.js';
import { ImportFinding } from './import-batch/import-finding.entity.js';
import { ImportMutationsResolver } from './import-batch/import-mutations.resolver.js';
import { ImportPayloadResolver } from './import-batch/import-payload.resolver.js';
import { ImportRecord } from './import-batch/import-record.entity.js';
import { ImportRecordResolver } from './import-batch/import-record.resolver.js';
import { MarkedImportResolver } from './import-batch/marked-import.resolver.js';
import { ImportFormResolver } from './import-form/import-form.resolver.js';
import { Migration0080Imports } from './migrations/0080-imports.js';
import { Migration0088RecordKeys } from './migrations/0088-record-keys.js';
import { Migration0090RowPolicies } from './migrations/0090-row-policies.js';
import { Migration0091RowPoliciesForSums } from './migrations/0091-row-policies-for-sums.js';
import { Migration0092LargeFiles } from './migrations/0092-large-files.js';
import { StatisticsCellResolver } from './statistics/latest-import.resolver.js';
import { takeUp } from './store/take-up.js';

/** 取込み: files of offices on their way into the tables of the other subgraphs, whose forms say what a file means. */
export const imports: SubgraphDefinition = {
  name: 'imports',
  entities: [ImportBatch, ImportFinding, ImportRecord],
  resolvers: [
    ImportBatchResolver,
    ImportRecordResolver,
    ImportMutationsResolver,
    ImportPayloadResolver,
    MarkedImportResolver,
    ImportFormResolver,
    StatisticsCellResolver,
  ],
  types: [],
  borrowed: [MemberOrganization, StatisticsCell],
  references: {
    ImportBatch: (key, context) => referencedBatch(context, key),
    StatisticsCell: lentReference,
  },
  migrations: [
    { name: '0080-imports', class: Migration0080Imports },
    { name: '0088-record-keys', class: Migration0088RecordKeys },
    { name: '0090-row-policies', class: Migration0090RowPolicies },
    { name: '0091-row-policies-for-sums', class: Migration0091RowPoliciesForSums },
    { name: '0092-large-files', class: Migration0092LargeFiles },
  ],
  actsForOthers: true,
  whenOpened: takeUp,
  loadReferenceData: async () => [],
  loadSyntheticData: async () => [],
};
