import { listArgs } from '../../shared/list-args.js';
import {
  code,
  decimal,
  fiscalYear,
  name,
  oneOf,
  organization,
  whole,
} from '../../shared/list-field.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ExamKind } from './exam-kind.js';
import { RecruitmentExam } from './recruitment-exam.entity.js';

/** Counts of people have no place here: a small one is hidden, and asking for all below it would tell it. */
export const RecruitmentExamArgs = listArgs(RecruitmentExam, {
  code: code(),
  organization: organization('organizationCode'),
  fiscalYear: fiscalYear(),
  round: whole(),
  category: name(['category']),
  examGroup: name(['examGroup']),
  jobFamily: oneOf(JobFamily),
  examKind: oneOf(ExamKind),
  printedCompetitionRatio: decimal(),
  disclosure: oneOf(Disclosure),
  datasetKind: oneOf(DatasetKind),
});
