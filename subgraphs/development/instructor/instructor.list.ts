import { listArgs } from '../../shared/list-args.js';
import { code, name, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Instructor } from './instructor.entity.js';
import { AffiliationKind, InstructorKind } from './instructor.enums.js';

export const InstructorArgs = listArgs(Instructor, {
  code: code(),
  kind: oneOf(InstructorKind),
  affiliationKind: oneOf(AffiliationKind),
  affiliationJa: name(['affiliationJa'], { computed: true }),
  organization: organization('organizationCode'),
  datasetKind: oneOf(DatasetKind),
});
