import { listArgs } from '../../shared/list-args.js';
import { code, day, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { WideAreaJustification } from './wide-area-justification.entity.js';

export const WideAreaJustificationArgs = listArgs(WideAreaJustification, {
  code: code(),
  soloDifficultyJa: name(['soloDifficultyJa']),
  jointEffectJa: name(['jointEffectJa']),
  participatingOrganizations: whole(),
  assessedOn: day(),
  datasetKind: oneOf(DatasetKind),
});
