import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, organization } from '../../shared/list-field.js';
import { servedClauses } from '../../shared/several-values.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { OutreachLecture } from './outreach-lecture.entity.js';

export const OutreachLectureArgs = listArgs(OutreachLecture, {
  code: code(),
  university: name(['university']),
  faculty: name(['faculty']),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  heldOn: day(),
  deliveryMode: oneOf(DeliveryMode),
  servedClauses: servedClauses('clauseCodes'),
  datasetKind: oneOf(DatasetKind),
});
