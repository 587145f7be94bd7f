import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, oneOf, organization, whole } from '../../shared/list-field.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Vacancy } from './vacancy.entity.js';

export const VacancyArgs = listArgs(Vacancy, {
  code: code(),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  jobFamily: oneOf(JobFamily),
  openings: whole('openings', { description: 'Posts to be filled. / 募集した職の数。' }),
  unfilled: whole('unfilled', { description: 'Posts left open. / 埋まらなかった職の数。' }),
  datasetKind: oneOf(DatasetKind),
});
