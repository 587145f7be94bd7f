import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { linkedBy, servedClauses, severalOrganizations } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';
import { OpportunityKind } from './exchange-opportunity.enums.js';
import { OpportunityClause } from './opportunity-clause.table.js';
import { OpportunityParticipation } from './opportunity-participation.table.js';

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
  servedClauses: servedClauses(linkedBy(OpportunityClause, 'opportunity', 'clauseCode')),
  participations: severalOrganizations(
    linkedBy(OpportunityParticipation, 'opportunity', 'organizationCode'),
    'The organisations that took part, by their codes; none of a joint training session, whose intakes tell it. / 参加した団体（コードで指定）。合同研修は研修回の受講で分かる。',
  ),
  datasetKind: oneOf(DatasetKind),
});
