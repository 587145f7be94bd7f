import { listArgs } from '../../shared/list-args.js';
import { code, decimal, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { TrainingCourse } from './training-course.entity.js';
import { Audience, CourseCategory, Selection } from './training-course.enums.js';

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
  datasetKind: oneOf(DatasetKind),
});
