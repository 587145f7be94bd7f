import { listArgs } from '../../shared/list-args.js';
import { code, day, name, oneOf, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { PlanRevision } from './plan-revision.entity.js';

export const PlanRevisionArgs = listArgs(PlanRevision, {
  code: code(),
  number: whole(),
  decidedOn: day(),
  effectiveFrom: day(),
  summaryJa: name(['summaryJa'], { computed: true }),
  datasetKind: oneOf(DatasetKind),
});
