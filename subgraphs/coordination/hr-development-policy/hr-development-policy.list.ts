import { listArgs } from '../../shared/list-args.js';
import { code, day, name, oneOf, organization, yesOrNo } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { HrDevelopmentPolicy } from './hr-development-policy.entity.js';

export const HrDevelopmentPolicyArgs = listArgs(HrDevelopmentPolicy, {
  code: code(),
  organization: organization('organization'),
  titleJa: name(['titleJa']),
  adoptedOn: day(),
  follows2023Guide: yesOrNo(),
  datasetKind: oneOf(DatasetKind),
});
