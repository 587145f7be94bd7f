import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { linkedBy, severalCodes } from '../../shared/several-values.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SessionInstructor } from '../instructor/session-instructor.table.js';
import { SessionStatus, TrainingSession } from './training-session.entity.js';

export const TrainingSessionArgs = listArgs(TrainingSession, {
  code: code(),
  course: code('course', { description: 'The course, by its code. / 科目（コードで指定）。' }),
  fiscalYear: fiscalYear(),
  round: whole(),
  startsOn: day(),
  endsOn: day(),
  venue: name(['venue']),
  capacity: whole(),
  deliveryMode: oneOf(DeliveryMode),
  status: oneOf(SessionStatus),
  instructors: severalCodes(
    linkedBy(SessionInstructor, 'session', 'instructor'),
    'Who teaches, by their codes. / 講師（識別子で指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
