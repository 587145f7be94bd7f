import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import {
  linkedBy,
  servedClauses,
  severalOf,
  severalOrganizations,
} from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { StudyGroup } from './study-group.entity.js';
import { StudyGroupSupport } from './study-group.enums.js';
import { StudyGroupClause } from './study-group-clause.table.js';
import { StudyGroupMember } from './study-group-member.table.js';

export const StudyGroupArgs = listArgs(StudyGroup, {
  code: code(),
  themeJa: name(['themeJa']),
  fiscalYear: fiscalYear(),
  organizations: severalOrganizations(linkedBy(StudyGroupMember, 'studyGroup', 'organizationCode')),
  servedClauses: servedClauses(linkedBy(StudyGroupClause, 'studyGroup', 'clauseCode')),
  support: severalOf(StudyGroupSupport, 'support'),
  datasetKind: oneOf(DatasetKind),
});
