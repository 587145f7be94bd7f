/** The stages of an examination that are counted, in their order; each is a column, and each may be absent for a reason. */
import { AbsenceReason, Count } from '../../shared/vocabulary/count.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import { Rate } from '../../shared/vocabulary/rate.js';

/** From application to pass: no stage has more people than an earlier one. */
export const funnel = [
  'applicants',
  'firstStageExaminees',
  'firstStagePassed',
  'secondStageExaminees',
  'finalPassed',
] as const;

/** All counts of people of an examination. */
export const stages = [...funnel, 'hired', 'declined'] as const;
export type Stage = (typeof stages)[number];

export type StageCounts = { readonly [Each in Stage]: number | null };

/** Why a stage has no number. A stage that has one is not named. */
export type Absences = { readonly [Each in Stage]?: AbsenceReason };

export type CountedExam = StageCounts & {
  readonly absences: Absences;
  readonly disclosure: Disclosure;
};

/** A stage as the graph shows it: its number, or why there is none. */
export function countOf(exam: CountedExam, stage: Stage): Count {
  const people = exam[stage];
  if (people === null) return Count.absent(exam.absences[stage] ?? AbsenceReason.NOT_KNOWN);
  return shown(people, exam.disclosure);
}

/** A figure that its owner published stands as it is; an internal one hides small numbers. */
export function shown(people: number, disclosure: Disclosure): Count {
  return disclosure === Disclosure.PUBLISHED ? Count.published(people) : Count.internal(people);
}

/** 競争倍率, one decimal; null when one of its parts has no number or nobody passed. */
export function competitionRatioOf({
  firstStageExaminees,
  finalPassed,
}: Pick<StageCounts, 'firstStageExaminees' | 'finalPassed'>): number | null {
  if (firstStageExaminees === null || finalPassed === null) return null;
  return Rate.ratio(Count.published(firstStageExaminees), Count.published(finalPassed)).value;
}
