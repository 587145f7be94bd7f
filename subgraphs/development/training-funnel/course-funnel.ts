import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { CostPerCompletion } from './cost-per-completion.js';
import type { FunnelSums } from './session-funnel.js';
import { TrainingSteps } from './training-steps.js';

export interface CourseFunnelSums extends FunnelSums {
  readonly fiscalYear: number;
  readonly sessions: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A course's way from places to completion in one fiscal year, over its sessions. / 一科目・一年度の定員から修了まで（実施回の計）。",
})
export class CourseFunnel extends TrainingSteps {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'How many sessions are summed. / 実施回の数。' })
  readonly sessions: number;

  @Access('internal')
  @Field(() => Int, { description: 'Places offered in them. / 定員の計。' })
  readonly capacity: number;

  @Access('internal')
  @Field(() => Rate, { description: 'Accepted ÷ places. / 充足率（受講決定者数÷定員）。' })
  readonly fillRate: Rate;

  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'What they cost in yen; null when the cost of one is not known. / 経費の計（円）。不明な回があれば null。',
  })
  readonly cost: number | null;

  @Access('internal')
  @Field(() => CostPerCompletion, {
    description: 'Cost ÷ completed. / 修了1人当たりの経費（経費÷修了者数）。',
  })
  readonly costPerCompletion: CostPerCompletion;

  constructor(sums: CourseFunnelSums, people: People) {
    super(sums, people);
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.sessions = sums.sessions;
    this.capacity = sums.capacity;
    this.fillRate = Rate.share(this.accepted, Count.published(sums.capacity));
    this.cost = sums.cost;
    this.costPerCompletion = new CostPerCompletion(sums.cost, this.completed);
  }
}
