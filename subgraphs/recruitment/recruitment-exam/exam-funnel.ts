/** Figures of examinations over one fiscal year, summed by the database. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { AbsenceReason, Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { funnel, type Stage } from './exam-stage.js';

/** Both parts of a ratio, over the examinations in which both are known. */
export const pairs = [
  'competitionExaminees',
  'competitionPassed',
  'showUpExaminees',
  'showUpApplicants',
] as const;
export type Pair = (typeof pairs)[number];

/** Sums of each stage; null when no examination has a number there. */
export interface FunnelSums extends Readonly<Record<Stage | Pair, number | null>> {
  readonly fiscalYear: number;
  readonly exams: number;
  /** Stages of which the number of some examination is hidden or not known. */
  readonly incomplete: readonly Stage[];
  /** Of each of these sums, the part that is not published. */
  readonly internal: Readonly<Record<Stage | Pair, Headcount>>;
  readonly datasetKind: DatasetKind;
}

const summed = {
  en: 'a stage that was not held adds nothing; not held at all, it is "-"',
  ja: '実施しなかった段階は加えない。すべて実施なしなら「-」',
};

@ObjectType({
  simpleResolvers: true,
  description:
    'Examinations of one organisation in one fiscal year, stage by stage. A stage that was not held adds nothing to a sum. / 一団体・一年度の採用試験の段階ごとの計。実施しなかった段階は計に加えない。',
})
export class OrganizationExamFunnel {
  @Access('published')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('published')
  @Field(() => Int, { description: 'How many examination categories. / 試験区分の数。' })
  readonly exams: number;

  @Access('published')
  @Field(() => Boolean, {
    description:
      'False when of some examination a stage from application to final pass is hidden or not known: the sums are then lower bounds. / 申込みから最終合格までの値が秘匿または不明の試験があれば偽（計は下限となる）。',
  })
  readonly complete: boolean;

  @Access('published')
  @Field(() => Count, { description: `Applied; ${summed.en}. / 申込者数（${summed.ja}）。` })
  readonly applicants: Count;

  @Access('published')
  @Field(() => Count, {
    description: `Sat the first stage; ${summed.en}. / 第1次受験者数（${summed.ja}）。`,
  })
  readonly firstStageExaminees: Count;

  @Access('published')
  @Field(() => Count, {
    description: `Passed the first stage; ${summed.en}. / 第1次合格者数（${summed.ja}）。`,
  })
  readonly firstStagePassed: Count;

  @Access('published')
  @Field(() => Count, {
    description: `Sat the second stage; ${summed.en}. / 第2次受験者数（${summed.ja}）。`,
  })
  readonly secondStageExaminees: Count;

  @Access('published')
  @Field(() => Count, {
    description: `Passed in the end; ${summed.en}. / 最終合格者数（${summed.ja}）。`,
  })
  readonly finalPassed: Count;

  @Access('published')
  @Field(() => Count, { description: `Hired; ${summed.en}. / 採用者数（${summed.ja}）。` })
  readonly hired: Count;

  @Access('published')
  @Field(() => Count, {
    description: `Passed and declined; ${summed.en}. / 辞退者数（${summed.ja}）。`,
  })
  readonly declined: Count;

  @Access('published')
  @Field(() => Rate, {
    description:
      'First-stage examinees ÷ final passes, one decimal, over the examinations whose parts are both known; not held counts as nobody. / 競争倍率（第1次受験者数÷最終合格者数、小数第1位）。両方が分かる試験の計で、実施なしは0人とする。',
  })
  readonly competitionRatio: Rate;

  @Access('published')
  @Field(() => Rate, {
    description:
      'First-stage examinees ÷ applicants, over the examinations whose parts are both known; not held counts as nobody. / 受験率（第1次受験者数÷申込者数）。両方が分かる試験の計で、実施なしは0人とする。',
  })
  readonly showUpRate: Rate;

  @Access('published')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one examination summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: FunnelSums, people: People) {
    const { internal, incomplete } = sums;
    const count = (name: Stage | Pair, absence: AbsenceReason) => {
      const all = sums[name];
      return all === null
        ? Count.absent(absence)
        : people.count(internal[name], all - internal[name].people);
    };
    const sumOf = (stage: Stage) =>
      count(stage, incomplete.includes(stage) ? AbsenceReason.NOT_KNOWN : AbsenceReason.NOT_HELD);
    const pair = (name: Pair) => count(name, AbsenceReason.NOT_KNOWN);
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.exams = sums.exams;
    this.complete = !funnel.some((stage) => incomplete.includes(stage));
    this.applicants = sumOf('applicants');
    this.firstStageExaminees = sumOf('firstStageExaminees');
    this.firstStagePassed = sumOf('firstStagePassed');
    this.secondStageExaminees = sumOf('secondStageExaminees');
    this.finalPassed = sumOf('finalPassed');
    this.hired = sumOf('hired');
    this.declined = sumOf('declined');
    this.competitionRatio = Rate.ratio(pair('competitionExaminees'), pair('competitionPassed'));
    this.showUpRate = Rate.share(pair('showUpExaminees'), pair('showUpApplicants'));
    this.datasetKind = sums.datasetKind;
  }
}
