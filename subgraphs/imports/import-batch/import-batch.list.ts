import { listArgs } from '../../shared/list-args.js';
import { code, oneOf, text, whole } from '../../shared/list-field.js';
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
