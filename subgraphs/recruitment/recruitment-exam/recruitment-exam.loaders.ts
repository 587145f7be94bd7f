import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RecruitmentExam } from './recruitment-exam.entity.js';

export const recruitmentExamByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, RecruitmentExam, 'code', codes),
  ({ code }) => code,
);

export interface ExamFilter {
  readonly from: number;
  readonly to: number;
  readonly jobFamily: JobFamily | null;
}

/** Examinations of an organisation, newest fiscal year first. */
export const recruitmentExamsByOrganization = pagesByParent<RecruitmentExam, string, ExamFilter>(
  RecruitmentExam,
  'organizationCode',
  ({ from, to, jobFamily }) => ({
    where: { fiscalYear: { gte: from, lte: to }, jobFamily },
    orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
  }),
);
