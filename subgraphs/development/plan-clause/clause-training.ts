/** What training did for a clause of the plan in one fiscal year. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';

export interface ClauseTrainingSums {
  readonly fiscalYear: number;
  readonly courses: number;
  readonly sessions: number;
  readonly organizations: number;
  readonly accepted: Headcount;
  readonly completed: Headcount;
  readonly supports: number;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What training did for a clause in one fiscal year: sessions held and their people as enrolments. / 一つの条項に対応する一年度の研修の実績（実施済みの回、延べ人数）。',
})
export class ClauseTraining {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'Courses with a session held. / 実施した科目の数。' })
  readonly courses: number;

  @Access('internal')
  @Field(() => Int, { description: 'Sessions held. / 実施回の数。' })
  readonly sessions: number;

  @Access('internal')
  @Field(() => Int, {
    description: 'Organisations whose staff were accepted. / 受講した職員のいる団体数。',
  })
  readonly organizations: number;

  @Access('internal')
  @Field(() => Count, {
    description: 'Accepted into these sessions. / 受講決定者数。',
  })
  readonly accepted: Count;

  @Access('internal')
  @Field(() => Count, {
    description: 'Completed. / 修了者数。',
  })
  readonly completed: Count;

  @Access('internal')
  @Field(() => Rate, { description: 'Completed ÷ accepted. / 修了率（修了者数÷受講決定者数）。' })
  readonly completionRate: Rate;

  @Access('internal')
  @Field(() => Int, {
    description: "How often members' own training was supported. / 独自研修への支援の件数。",
  })
  readonly supports: number;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: ClauseTrainingSums, people: People) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.courses = sums.courses;
    this.sessions = sums.sessions;
    this.organizations = sums.organizations;
    this.accepted = people.count(sums.accepted);
    this.completed = people.count(sums.completed);
    this.completionRate = Rate.share(this.completed, this.accepted);
    this.supports = sums.supports;
    this.datasetKind = sums.datasetKind;
  }
}
