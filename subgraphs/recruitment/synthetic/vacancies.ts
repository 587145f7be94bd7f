/** Vacancies that agree with the invented examinations: what was planned for specialists and not hired. */
import { type JobFamily, jobFamilies } from '../../shared/vocabulary/job-family.js';
import type { InventedExam } from './exams.js';

export interface InventedVacancy {
  readonly code: string;
  readonly organizationCode: string;
  readonly fiscalYear: number;
  readonly jobFamily: JobFamily;
  readonly openings: number;
  readonly unfilled: number;
}

export function vacanciesAfter(exams: readonly InventedExam[]): readonly InventedVacancy[] {
  const specialist = exams.filter(({ profile }) => jobFamilies[profile.jobFamily].isSpecialist);
  const groups = Map.groupBy(
    specialist,
    ({ organizationCode, fiscalYear, profile }) =>
      `${organizationCode}-${fiscalYear}-${profile.jobFamily}`,
  );
  return [...groups].map(([code, group]) => {
    const [{ organizationCode, fiscalYear, profile }] = group as [InventedExam];
    // 若干名 is one post at least; while nobody is hired yet, those who passed are expected
    const openings = group.reduce((sum, each) => sum + (each.plannedHires ?? 1), 0);
    const filled = group.reduce((sum, each) => sum + (each.hired ?? each.finalPassed ?? 0), 0);
    return {
      code,
      organizationCode,
      fiscalYear,
      jobFamily: profile.jobFamily,
      openings,
      unfilled: Math.max(0, openings - filled),
    };
  });
}
