import { pagesByParent } from '../../shared/pages.js';
import { ImportFinding } from './import-finding.entity.js';
import { ImportRecord } from './import-record.entity.js';

/** Findings of a batch in the order of the file. */
export const findingsByBatch = pagesByParent<ImportFinding, string>(
  ImportFinding,
  'batchCode',
  () => ({ orderBy: [{ property: 'position' }] }),
);

/** Records of a batch in the order of the file, those of persons left out. */
export const recordsByBatch = pagesByParent<ImportRecord, string>(
  ImportRecord,
  'batchCode',
  () => ({ where: { personal: false }, orderBy: [{ property: 'position' }] }),
);
