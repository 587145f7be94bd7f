import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';
import { OpportunityKind } from './exchange-opportunity.enums.js';

export const ExchangeOpportunityArgs = listArgs(ExchangeOpportunity, {
  code: code(),
  kind: oneOf(OpportunityKind),
  themeJa: name(['themeJa']),
  fiscalYear: fiscalYear(),
  heldOn: day(),
  trainingSession: code('trainingSessionCode', {
    description:
      'The training session that it was, by its code. / 合同研修の研修回（コードで指定）。',
  }),
  studyGroup: code('studyGroup', {
    description: 'The study group that it was, by its code. / 自主研究グループ（コードで指定）。',
  }),
  workGroups: whole(),
  mixedWorkGroups: whole(),
  datasetKind: oneOf(DatasetKind),
});
