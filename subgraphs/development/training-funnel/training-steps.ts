/** From nomination to completion: the same steps whatever they are summed over. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';

/** Sums over organisations or sessions, and of each whether it would tell a hidden count in it. */
export interface StepSums {
  readonly nominated: number;
  readonly nominatedTells: boolean;
  readonly applied: number;
  readonly appliedTells: boolean;
  readonly accepted: number;
  readonly acceptedTells: boolean;
  readonly absent: number;
  readonly absentTells: boolean;
  readonly completed: number;
  readonly completedTells: boolean;
  readonly datasetKind: DatasetKind;
}

/** Each type of figures that extends it counts enrolments: one person in two courses counts twice. */
@ObjectType({ simpleResolvers: true })
export class TrainingSteps {
  @Access('internal')
  @Field(() => Count, { description: 'Nominated by the organisation. / 推薦者数。' })
  readonly nominated: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Applied of their own accord. / 応募者数。' })
  readonly applied: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Accepted into a session. / 受講決定者数。' })
  readonly accepted: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Accepted and did not come. / 欠席者数。' })
  readonly absent: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Completed the course. / 修了者数。' })
  readonly completed: Count;

  @Access('internal')
  @Field(() => Rate, { description: 'Completed ÷ accepted. / 修了率（修了者数÷受講決定者数）。' })
  readonly completionRate: Rate;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: StepSums) {
    this.nominated = Count.total(sums.nominated, sums.nominatedTells);
    this.applied = Count.total(sums.applied, sums.appliedTells);
    this.accepted = Count.total(sums.accepted, sums.acceptedTells);
    this.absent = Count.total(sums.absent, sums.absentTells);
    this.completed = Count.total(sums.completed, sums.completedTells);
    this.completionRate = Rate.share(this.completed, this.accepted);
    this.datasetKind = sums.datasetKind;
  }
}
