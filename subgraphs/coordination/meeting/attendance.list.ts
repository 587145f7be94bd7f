import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Attendance } from './attendance.entity.js';
import { Presence } from './meeting.enums.js';

export const AttendanceArgs = listArgs(Attendance, {
  code: code(),
  meeting: code('meeting', { description: 'The meeting, by its code. / 会議（コードで指定）。' }),
  organization: organization('organization'),
  fiscalYear: fiscalYear(),
  heldOn: day('heldOn', { description: 'The day of the meeting. / 会議の日。' }),
  presence: oneOf(Presence),
  datasetKind: oneOf(DatasetKind),
});
