import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, name, oneOf, whole } from '../../shared/list-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
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
  datasetKind: oneOf(DatasetKind),
});
