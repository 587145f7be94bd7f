import { listArgs } from '../../shared/list-args.js';
import { code, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { CouncilSeat } from './council-seat.entity.js';

export const CouncilSeatArgs = listArgs(CouncilSeat, {
  code: code(),
  organization: organization('organization'),
  datasetKind: oneOf(DatasetKind),
});
