/** The stages of an examination that are counted, in their order; each is a column, and each may be absent for a reason. */
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
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

interface Disclosed {
  readonly disclosure: Disclosure;
  readonly organizationCode: string;
  readonly recordKey: number;
}

export type CountedExam = StageCounts & Disclosed & { readonly absences: Absences };

/** A stage as the graph shows it: its number, or why there is none. */
export function countOf(context: Context, exam: CountedExam, stage: Stage): Count {
  const people = exam[stage];
  if (people === null) return Count.absent(exam.absences[stage] ?? AbsenceReason.NOT_KNOWN);
  return shown(context, exam, people);
}

/** A figure that its owner published stands as it is; an internal one only as far as it may be told. */
export function shown(context: Context, exam: Disclosed, people: number): Count {
  return exam.disclosure === Disclosure.PUBLISHED
    ? Count.published(people)
    : peopleFor(context, exam.organizationCode).count(headcountOf(people, exam));
}

/** 競争倍率, one decimal; null when one of its parts has no number or nobody passed. */
export function competitionRatioOf({
  firstStageExaminees,
  finalPassed,
}: Pick<StageCounts, 'firstStageExaminees' | 'finalPassed'>): number | null {
  if (firstStageExaminees === null || finalPassed === null) return null;
  return Rate.ratio(Count.published(firstStageExaminees), Count.published(finalPassed)).value;
}
