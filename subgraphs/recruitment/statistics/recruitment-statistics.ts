/** Recruitment's measures of a cell. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { ListSize } from '../../shared/list-size.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { CellProvenance, provenanceDescription } from '../../shared/statistics/cell-provenance.js';
import type { CellSums } from '../../shared/statistics/cell-sums.queries.js';
import { gapsDescription, StatisticsGap } from '../../shared/statistics/gap.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { recruitmentFields, recruitmentMeasures } from './recruitment-measures.js';

const unknown = {
  en: 'what is not known or was not held adds nothing',
  ja: '不明および実施なしは加えない',
};

@ObjectType({
  simpleResolvers: true,
  description: 'Recruitment in one cell. / 一区分の人材確保の値。',
})
export class RecruitmentStatistics {
  @Access('published')
  @Field(() => Int, {
    nullable: true,
    description: 'Examination categories. / 採用試験の区分の数。',
  })
  readonly exams: number | null;

  @Access('published')
  @Field(() => Int, {
    nullable: true,
    description:
      'Of these, the ones of which applicants, first-stage examinees or final passes are hidden or not known: the sums are then lower bounds. / そのうち申込者・第1次受験者・最終合格者のいずれかが秘匿または不明の数（計は下限となる）。',
  })
  readonly incompleteExams: number | null;

  @Access('published')
  @Field(() => Count, {
    nullable: true,
    description: `Applied; ${unknown.en}. / 申込者数（${unknown.ja}）。`,
  })
  readonly applicants: Count | null;

  @Access('published')
  @Field(() => Count, {
    nullable: true,
    description: `Sat the first stage; ${unknown.en}. / 第1次受験者数（${unknown.ja}）。`,
  })
  readonly firstStageExaminees: Count | null;

  @Access('published')
  @Field(() => Count, {
    nullable: true,
    description: `Passed in the end; ${unknown.en}. / 最終合格者数（${unknown.ja}）。`,
  })
  readonly finalPassed: Count | null;

  @Access('published')
  @Field(() => Count, {
    nullable: true,
    description: `Hired; ${unknown.en}. / 採用者数（${unknown.ja}）。`,
  })
  readonly hired: Count | null;

  @Access('published')
  @Field(() => Count, {
    nullable: true,
    description: `Passed and declined; ${unknown.en}. / 辞退者数（${unknown.ja}）。`,
  })
  readonly declined: Count | null;

  @Access('published')
  @Field(() => Rate, {
    nullable: true,
    description:
      'First-stage examinees ÷ final passes, one decimal, over the examinations whose parts are both known; not held counts as nobody. / 競争倍率（第1次受験者数÷最終合格者数、小数第1位）。両方が分かる試験の計で、実施なしは0人とする。',
  })
  readonly competitionRatio: Rate | null;

  @Access('published')
  @Field(() => Rate, {
    nullable: true,
    description:
      'First-stage examinees ÷ applicants, over the examinations whose parts are both known; not held counts as nobody. / 受験率（第1次受験者数÷申込者数）。両方が分かる試験の計で、実施なしは0人とする。',
  })
  readonly showUpRate: Rate | null;

  @Access('published')
  @Field(() => Rate, {
    nullable: true,
    description:
      'Declined ÷ final passes, over the examinations whose parts are both known. / 辞退率（辞退者数÷最終合格者数）。両方が分かる試験の計。',
  })
  readonly declineRate: Rate | null;

  @Access('internal')
  @Field(() => Int, { nullable: true, description: 'Posts to be filled. / 募集した職の数。' })
  readonly openings: number | null;

  @Access('internal')
  @Field(() => Int, { nullable: true, description: 'Posts left unfilled. / 欠員のままの職の数。' })
  readonly unfilled: number | null;

  @Access('published')
  @Field(() => Int, { nullable: true, description: 'Joint briefings. / 合同説明会の回数。' })
  readonly jointBriefings: number | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      'Visitors of the briefings held so far; one person at two counts twice. / 開催済みの説明会の来場者数（延べ）。',
  })
  readonly briefingVisitors: Count | null;

  @ListSize(20)
  @Access('published')
  @Field(() => [StatisticsGap], { description: gapsDescription })
  readonly notApplicable: readonly StatisticsGap[];

  @Access('published')
  @Field(() => DatasetKind, {
    nullable: true,
    description:
      'SYNTHETIC as soon as one record summed here is invented; null without records. / 一件でも合成データを含めば SYNTHETIC。記録がなければ null。',
  })
  readonly datasetKind: DatasetKind | null;

  @Access('published')
  @Field(() => CellProvenance, { description: provenanceDescription })
  readonly provenance: CellProvenance;

  constructor(cell: CellSums, context: Context) {
    const figures = new CellFigures(recruitmentFields, cell, context);
    this.exams = recruitmentMeasures.exams(figures);
    this.incompleteExams = recruitmentMeasures.incompleteExams(figures);
    this.applicants = recruitmentMeasures.applicants(figures);
    this.firstStageExaminees = recruitmentMeasures.firstStageExaminees(figures);
    this.finalPassed = recruitmentMeasures.finalPassed(figures);
    this.hired = recruitmentMeasures.hired(figures);
    this.declined = recruitmentMeasures.declined(figures);
    this.competitionRatio = recruitmentMeasures.competitionRatio(figures);
    this.showUpRate = recruitmentMeasures.showUpRate(figures);
    this.declineRate = recruitmentMeasures.declineRate(figures);
    this.openings = recruitmentMeasures.openings(figures);
    this.unfilled = recruitmentMeasures.unfilled(figures);
    this.jointBriefings = recruitmentMeasures.jointBriefings(figures);
    this.briefingVisitors = recruitmentMeasures.briefingVisitors(figures);
    this.notApplicable = figures.notApplicable;
    this.datasetKind = figures.datasetKind;
    this.provenance = figures.provenance();
  }
}
