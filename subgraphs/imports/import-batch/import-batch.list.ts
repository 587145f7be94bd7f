import { listArgs } from '../../shared/list-args.js';
import { code, oneOf, text, whole } from '../../shared/list-field.js';
import { linkedBy, severalCodes } from '../../shared/several-values.js';
import { ImportBatch } from './import-batch.entity.js';
import { FileFormat, FindingSeverity, ImportStatus, RecordChange } from './import-batch.enums.js';
import { ImportFinding } from './import-finding.entity.js';
import { ImportRecord } from './import-record.entity.js';

export const ImportBatchArgs = listArgs(ImportBatch, {
  code: code(),
  form: text(),
  fileName: text(),
  sha256: text(),
  format: oneOf(FileFormat),
  status: oneOf(ImportStatus),
  recordKeys: severalCodes(
    linkedBy(ImportRecord, 'batchCode', 'key'),
    'The records that it writes, by their business keys, such as 111007-2022-1-…: which files a fact comes from. / 書き込む記録（識別子で指定）。ある記録がどの取込みによるかが分かる。',
  ),
});

export const ImportFindingArgs = listArgs(ImportFinding, {
  problem: text(),
  severity: oneOf(FindingSeverity),
  line: whole(),
});

export const ImportRecordArgs = listArgs(ImportRecord, {
  line: whole(),
  target: text(),
  key: text(),
  change: oneOf(RecordChange),
});
