import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf, organization } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberTrainingSupport, TrainingSupportKind } from './member-training-support.entity.js';

export const MemberTrainingSupportArgs = listArgs(MemberTrainingSupport, {
  code: code(),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  kind: oneOf(TrainingSupportKind),
  themeJa: name(['themeJa']),
  replacedCourse: code('replacedCourse', {
    description:
      'The course that it stood for, by its code; null where for none. / 代わりとなった科目（コードで指定）。なければ null。',
  }),
  clause: code('clauseCode', {
    description: 'The clause that it serves, by its code. / 対応する条項（コードで指定）。',
  }),
  datasetKind: oneOf(DatasetKind),
});
