import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, oneOf, whole } from '../../shared/list-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingKind, MeetingStatus } from './meeting.enums.js';

export const MeetingArgs = listArgs(Meeting, {
  code: code(),
  subcommittee: oneOf(SubcommitteeKind, 'subcommittee', {
    description:
      'The subcommittee that met; null when the council did. / 開催した部会。連絡調整会議は null。',
  }),
  fiscalYear: fiscalYear(),
  round: whole(),
  heldOn: day(),
  kind: oneOf(MeetingKind),
  deliveryMode: oneOf(DeliveryMode),
  status: oneOf(MeetingStatus),
  datasetKind: oneOf(DatasetKind),
});
