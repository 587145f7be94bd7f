/** Surveys of a course's sessions, put together. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { ScaleMean } from './scale-mean.js';

export interface SurveySums {
  readonly fiscalYear: number;
  readonly deliveryMode: DeliveryMode;
  readonly scaleTop: number;
  readonly surveys: number;
  readonly responses: Headcount;
  readonly understandingMean: number | null;
  readonly usefulnessMean: number | null;
  /** Who answered months later, and of them who works differently; null when nobody was asked. */
  readonly followUp: { readonly answered: Headcount; readonly changed: Headcount } | null;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "Surveys of one course's sessions in one fiscal year, held in one way and asked on one scale. / 一科目・一年度・一つの実施方法の研修アンケートの集計。",
})
export class SurveyResult {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => DeliveryMode, { description: 'How the sessions were held. / 実施方法。' })
  readonly deliveryMode: DeliveryMode;

  @Access('internal')
  @Field(() => Int, { description: 'How many sessions were asked. / 調査した実施回の数。' })
  readonly surveys: number;

  @Access('internal')
  @Field(() => Count, { description: 'How many answered. / 回答者数。' })
  readonly responses: Count;

  @Access('internal')
  @Field(() => ScaleMean, {
    description: 'How well it was understood, over all answers. / 理解度の平均（全回答）。',
  })
  readonly understanding: ScaleMean;

  @Access('internal')
  @Field(() => ScaleMean, {
    description: 'How useful it was found, over all answers. / 有用度の平均（全回答）。',
  })
  readonly usefulness: ScaleMean;

  @Access('internal')
  @Field(() => Rate, {
    nullable: true,
    description:
      'Those who say they work differently ÷ those who answered months later; null when it was not asked. / 行動変容率（仕事の仕方が変わったとした者÷事後の回答者）。未実施は null。',
  })
  readonly behaviorChangeRate: Rate | null;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: SurveySums, people: People) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.deliveryMode = sums.deliveryMode;
    this.surveys = sums.surveys;
    this.responses = people.count(sums.responses);
    this.understanding = new ScaleMean(
      sums.understandingMean,
      sums.responses,
      sums.scaleTop,
      people,
    );
    this.usefulness = new ScaleMean(sums.usefulnessMean, sums.responses, sums.scaleTop, people);
    this.behaviorChangeRate =
      sums.followUp &&
      Rate.share(people.count(sums.followUp.changed), people.count(sums.followUp.answered));
    this.datasetKind = sums.datasetKind;
  }
}
