import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import { servedClauses, severalOrganizations } from '../../shared/several-values.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SpecialistSupport } from './specialist-support.entity.js';

export const SpecialistSupportArgs = listArgs(SpecialistSupport, {
  code: code(),
  measureJa: name(['measureJa']),
  jobFamily: oneOf(JobFamily),
  fiscalYear: fiscalYear(),
  network: code('networkCode', {
    description: 'The network it is for, by its code. / 対象のネットワーク（コードで指定）。',
  }),
  resultJa: name(['resultJa']),
  organizations: severalOrganizations('organizationCodes'),
  servedClauses: servedClauses('clauseCodes'),
  datasetKind: oneOf(DatasetKind),
});
