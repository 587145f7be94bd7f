import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Count } from '../../shared/vocabulary/count.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'Cost of held sessions ÷ those who completed them. Hidden when the latter is: the cost is shown, so the quotient would tell it. / 修了1人当たりの経費。修了者数が秘匿なら秘匿。',
})
export class CostPerCompletion {
  @Field(() => Int, {
    nullable: true,
    description:
      'Whole yen, half up; null when hidden, when a cost is not known or nobody completed. / 円（四捨五入）。秘匿・経費不明・修了者なしは null。',
  })
  readonly yen: number | null;

  @Field(() => String, {
    description:
      'As to be printed; "X" when hidden, "-" when it cannot be formed. / 表示用。秘匿は「X」、求められないときは「-」。',
  })
  readonly display: string;

  @Field(() => Boolean, { description: 'True when hidden on purpose. / 秘匿したとき真。' })
  readonly suppressed: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is divided: the cost in whole yen; null when it is not known. / 分子: 経費（円）。不明なら null。',
  })
  readonly cost: number | null;

  @Field(() => Count, { description: 'What it is divided by. / 分母: 修了者数。' })
  readonly completed: Count;

  constructor(cost: number | null, completed: Count) {
    this.cost = cost;
    this.completed = completed;
    this.suppressed = completed.suppressed;
    this.yen = cost === null || !completed.value ? null : Math.round(cost / completed.value);
    this.display = this.suppressed ? 'X' : (this.yen?.toLocaleString('en-US') ?? '-');
  }

  /** By which it is ranked. */
  get value(): number | null {
    return this.yen;
  }
}
