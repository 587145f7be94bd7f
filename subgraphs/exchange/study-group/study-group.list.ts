import { listArgs } from '../../shared/list-args.js';
import { code, fiscalYear, name, oneOf } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { StudyGroup } from './study-group.entity.js';

export const StudyGroupArgs = listArgs(StudyGroup, {
  code: code(),
  themeJa: name(['themeJa']),
  fiscalYear: fiscalYear(),
  datasetKind: oneOf(DatasetKind),
});
