import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { BoothResult } from './booth-result.entity.js';

export const BoothResultArgs = listArgs(BoothResult, {
  code: code(),
  briefing: code('briefing', {
    description: 'The briefing, by its code. / 説明会（コードで指定）。',
  }),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  datasetKind: oneOf(DatasetKind),
});
