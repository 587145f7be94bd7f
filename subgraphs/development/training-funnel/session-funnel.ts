import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { CostPerCompletion } from './cost-per-completion.js';
import { type StepSums, TrainingSteps } from './training-steps.js';

/** Nominations and applications against the places of a session. */
export enum SessionDemand {
  OVER = 'OVER',
  EXACT = 'EXACT',
  UNDER = 'UNDER',
}

registerEnumType(SessionDemand, {
  name: 'SessionDemand',
  description: 'Nominations and applications against places. / 推薦・応募と定員の比較。',
  valuesConfig: {
    OVER: { description: 'More than there are places. / 定員を超える。' },
    EXACT: { description: 'As many as there are places. / 定員と同じ。' },
    UNDER: { description: 'Fewer than there are places. / 定員に満たない。' },
  },
});

export interface FunnelSums extends StepSums {
  readonly capacity: number;
  /** In yen; null when it is not known of a session. */
  readonly cost: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A session's way from places to completion, over all organisations. / 一つの実施回の定員から修了まで（全団体の計）。",
})
export class SessionFunnel extends TrainingSteps {
  @Access('internal')
  @Field(() => Int, { description: 'Places offered. / 定員。' })
  readonly capacity: number;

  @Access('internal')
  @Field(() => SessionDemand, {
    nullable: true,
    description:
      'Nominated and applied together, as they are told, against the places; null where either is hidden. / 推薦と応募の計（表示される値）と定員の比較。いずれかが秘匿なら null。',
  })
  readonly demand: SessionDemand | null;

  @Access('internal')
  @Field(() => Rate, { description: 'Accepted ÷ places. / 充足率（受講決定者数÷定員）。' })
  readonly fillRate: Rate;

  @Access('internal')
  @Field(() => CostPerCompletion, {
    description: 'Cost ÷ completed. / 修了1人当たりの経費（経費÷修了者数）。',
  })
  readonly costPerCompletion: CostPerCompletion;

  constructor(sums: FunnelSums, people: People) {
    super(sums, people);
    this.capacity = sums.capacity;
    this.demand = demandOf(this.nominated, this.applied, sums.capacity);
    this.fillRate = Rate.share(this.accepted, Count.published(sums.capacity));
    this.costPerCompletion = new CostPerCompletion(sums.cost, this.completed);
  }
}

function demandOf(nominated: Count, applied: Count, places: number): SessionDemand | null {
  if (nominated.value === null || applied.value === null) return null;
  const over = nominated.value + applied.value - places;
  if (over === 0) return SessionDemand.EXACT;
  return over > 0 ? SessionDemand.OVER : SessionDemand.UNDER;
}
