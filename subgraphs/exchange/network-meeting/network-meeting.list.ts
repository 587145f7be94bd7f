import { listArgs } from '../../shared/list-args.js';
import { code, day, fiscalYear, oneOf } from '../../shared/list-field.js';
import { linkedBy, severalOrganizations } from '../../shared/several-values.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ExchangeStatus } from '../exchange-status.js';
import { NetworkAttendance } from './network-attendance.table.js';
import { NetworkMeeting } from './network-meeting.entity.js';

export const NetworkMeetingArgs = listArgs(NetworkMeeting, {
  code: code(),
  network: code('network', {
    description: 'The network, by its code. / ネットワーク（コードで指定）。',
  }),
  jobFamily: oneOf(JobFamily, 'jobFamily', { description: 'Whose network met. / 対象の職種。' }),
  fiscalYear: fiscalYear(),
  heldOn: day(),
  deliveryMode: oneOf(DeliveryMode),
  status: oneOf(ExchangeStatus),
  attendances: severalOrganizations(
    linkedBy(NetworkAttendance, 'meeting', 'organizationCode'),
    'The organisations that came, by their codes. / 出席した団体（コードで指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
