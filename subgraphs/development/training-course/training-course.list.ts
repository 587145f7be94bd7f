import { listArgs } from '../../shared/list-args.js';
import { code, decimal, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import { linkedBy, servedClauses, severalCodes, severalOf } from '../../shared/several-values.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { CourseSkillArea } from '../skill-area/course-skill-area.table.js';
import { CourseClause } from './course-clause.table.js';
import { TrainingCourse } from './training-course.entity.js';
import { Audience, CourseCategory, EmploymentKind, Selection } from './training-course.enums.js';

export const TrainingCourseArgs = listArgs(TrainingCourse, {
  code: code(),
  nameJa: name(['nameJa']),
  category: oneOf(CourseCategory),
  audience: oneOf(Audience),
  selection: oneOf(Selection),
  deliveryMode: oneOf(DeliveryMode),
  days: decimal(),
  firstFiscalYear: fiscalYear(
    'firstFiscalYear',
    'The first fiscal year in which it is offered. / 開設年度。',
  ),
  endedFiscalYear: fiscalYear(
    'endedFiscalYear',
    'The last fiscal year in which it was offered; null while it goes on. / 最後に実施した年度。継続中は null。',
  ),
  rankTiers: severalOf(RankTier, 'rankTiers'),
  jobFamilies: severalOf(JobFamily, 'jobFamilies'),
  eligibleEmploymentTypes: severalOf(EmploymentKind, 'eligibleEmploymentTypes'),
  servedClauses: servedClauses(linkedBy(CourseClause, 'course', 'clauseCode')),
  skillAreas: severalCodes(
    linkedBy(CourseSkillArea, 'course', 'skillArea'),
    'Skills that it builds, by their codes. / 伸ばす能力（識別子で指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
