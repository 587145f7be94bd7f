/** Courses side by side by what each completion of them cost. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { CostPerCompletion } from './cost-per-completion.js';

export interface CourseCostSums {
  readonly courseCode: string;
  readonly fiscalYear: number;
  readonly sessions: number;
  /** In yen. */
  readonly cost: number;
  readonly completed: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What the held sessions of a course cost in a fiscal year, and for how many completions. / 一科目・一年度の実施回の経費と修了者数。',
})
export class CourseCost {
  /** For the course itself, which its resolver looks up. */
  readonly courseCode: string;

  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'How many sessions were held. / 実施回の数。' })
  readonly sessions: number;

  @Access('internal')
  @Field(() => Int, { description: 'What they cost in yen. / 経費の計（円）。' })
  readonly cost: number;

  @Access('internal')
  @Field(() => Count, { description: 'Completed the course. / 修了者数。' })
  readonly completed: Count;

  @Access('internal')
  @Field(() => CostPerCompletion, {
    description: 'Cost ÷ completed. / 修了1人当たりの経費（経費÷修了者数）。',
  })
  readonly costPerCompletion: CostPerCompletion;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: CourseCostSums, people: People) {
    this.courseCode = sums.courseCode;
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.sessions = sums.sessions;
    this.cost = sums.cost;
    this.completed = people.count(sums.completed);
    this.costPerCompletion = new CostPerCompletion(sums.cost, this.completed);
    this.datasetKind = sums.datasetKind;
  }
}
