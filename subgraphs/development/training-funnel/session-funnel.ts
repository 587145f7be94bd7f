import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { CostPerCompletion } from './cost-per-completion.js';
import { type StepSums, TrainingSteps } from './training-steps.js';

export interface FunnelSums extends StepSums {
  readonly capacity: number;
  /** In yen; null when it is not known of a session. */
  readonly cost: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A session's way from places to completion, over all organisations; hidden also where it would tell one organisation's hidden count. / 一つの実施回の定員から修了まで（全団体の計）。一団体の秘匿値が分かるときも秘匿。",
})
export class SessionFunnel extends TrainingSteps {
  @Access('internal')
  @Field(() => Int, { description: 'Places offered. / 定員。' })
  readonly capacity: number;

  @Access('internal')
  @Field(() => Rate, { description: 'Accepted ÷ places. / 充足率（受講決定者数÷定員）。' })
  readonly fillRate: Rate;

  @Access('internal')
  @Field(() => CostPerCompletion, {
    description: 'Cost ÷ completed. / 修了1人当たりの経費（経費÷修了者数）。',
  })
  readonly costPerCompletion: CostPerCompletion;

  constructor(sums: FunnelSums) {
    super(sums);
    this.capacity = sums.capacity;
    this.fillRate = Rate.share(this.accepted, Count.published(sums.capacity));
    this.costPerCompletion = new CostPerCompletion(sums.cost, this.completed);
  }
}
