import { listArgs } from '../../shared/list-args.js';
import { fiscalYear, oneOf, whole } from '../../shared/list-field.js';
import { linkedBy, severalCodes } from '../../shared/several-values.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ProgramCourse } from './program-course.table.js';
import { TrainingProgram } from './training-program.entity.js';

export const TrainingProgramArgs = listArgs(TrainingProgram, {
  fiscalYear: fiscalYear('year'),
  budget: whole(),
  courses: severalCodes(
    linkedBy(ProgramCourse, 'program', 'course'),
    'The courses it offers, by their codes. / 計画の科目（コードで指定）。',
  ),
  datasetKind: oneOf(DatasetKind),
});
