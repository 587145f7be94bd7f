import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, organization } from '../../shared/list-field.js';
import { servedClauses } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MessageChannel, RecruitmentMessage } from './recruitment-message.entity.js';

export const RecruitmentMessageArgs = listArgs(RecruitmentMessage, {
  code: code(),
  titleJa: name(['titleJa']),
  channel: oneOf(MessageChannel),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  publishedOn: day(),
  servedClauses: servedClauses('clauseCodes'),
  datasetKind: oneOf(DatasetKind),
});
