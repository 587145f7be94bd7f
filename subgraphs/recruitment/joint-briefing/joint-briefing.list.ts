import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import { linkedBy, servedClauses, severalOrganizations } from '../../shared/several-values.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { BoothResult } from './booth-result.entity.js';
import { BriefingKind, JointBriefing } from './joint-briefing.entity.js';

export const JointBriefingArgs = listArgs(JointBriefing, {
  code: code(),
  kind: oneOf(BriefingKind),
  nameJa: name(['nameJa']),
  jobFamily: oneOf(JobFamily),
  fiscalYear: fiscalYear(),
  heldOn: day(),
  deliveryMode: oneOf(DeliveryMode),
  venue: name(['venue']),
  exhibitors: severalOrganizations(
    linkedBy(BoothResult, 'briefing', 'organizationCode'),
    'The organisations with a booth, by their codes. / 出展した団体（コードで指定）。',
  ),
  servedClauses: servedClauses('clauseCodes'),
  datasetKind: oneOf(DatasetKind),
});
