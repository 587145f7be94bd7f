import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { ResearchMethod, ResearchSurvey } from './research-survey.entity.js';

export const ResearchSurveyArgs = listArgs(ResearchSurvey, {
  code: code(),
  titleJa: name(['titleJa']),
  fiscalYear: fiscalYear(),
  method: oneOf(ResearchMethod),
  targetJa: name(['targetJa']),
  askedOrganizations: whole(),
  answeredOrganizations: whole(),
  findingsJa: name(['findingsJa']),
  subcommittee: oneOf(SubcommitteeKind, 'subcommittee', {
    description:
      'The subcommittee behind it; null when the council is. / 担当の部会。連絡調整会議は null。',
  }),
  clause: code('clause', {
    description: 'The clause of the plan, by its code. / 計画の条項（コードで指定）。',
  }),
  datasetKind: oneOf(DatasetKind),
});
