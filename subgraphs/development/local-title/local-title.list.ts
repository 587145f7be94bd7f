import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { LocalTitle } from './local-title.entity.js';

export const LocalTitleArgs = listArgs(LocalTitle, {
  code: code(),
  organization: organization('organizationCode'),
  titleJa: name(['titleJa']),
  rankTier: oneOf(RankTier),
  datasetKind: oneOf(DatasetKind),
});
