/** From nomination to completion: the same steps whatever they are summed over. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';

/** Sums over organisations or sessions. */
export interface StepSums {
  readonly nominated: Headcount;
  readonly applied: Headcount;
  readonly accepted: Headcount;
  readonly absent: Headcount;
  readonly completed: Headcount;
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

  constructor(sums: StepSums, people: People) {
    this.nominated = people.count(sums.nominated);
    this.applied = people.count(sums.applied);
    this.accepted = people.count(sums.accepted);
    this.absent = people.count(sums.absent);
    this.completed = people.count(sums.completed);
    this.completionRate = Rate.share(this.completed, this.accepted);
    this.datasetKind = sums.datasetKind;
  }
}
