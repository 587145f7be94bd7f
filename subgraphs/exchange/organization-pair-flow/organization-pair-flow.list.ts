import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { OrganizationPairFlow } from './organization-pair-flow.entity.js';

export const OrganizationPairFlowArgs = listArgs(OrganizationPairFlow, {
  code: code(),
  fiscalYear: fiscalYear(),
  from: organization(
    'fromCode',
    'The one organisation, by its code. / 一方の団体（コードで指定）。',
  ),
  to: organization(
    'toCode',
    'The other organisation, by its code. / もう一方の団体（コードで指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
