/** A share or ratio of two counts: it hides with its parts, so that it never tells what they do not. */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { AbsenceReason, Count } from './count.js';

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'One count divided by another, with both parts. Hidden when a part is hidden. / 二つの人数の比。どちらかが秘匿なら秘匿。',
})
export class Rate {
  @Field(() => Float, {
    nullable: true,
    description:
      'Numerator ÷ denominator, rounded as the field says; null when a part has no value or the denominator is zero. / 分子÷分母。値がないか分母が0なら null。',
  })
  readonly value: number | null;

  @Field(() => String, {
    description:
      'As to be printed; "X" when hidden, "-" when it cannot be formed. / 表示用。秘匿は「X」、求められないときは「-」。',
  })
  readonly display: string;

  @Field(() => Boolean, { description: 'True when hidden on purpose. / 秘匿したとき真。' })
  readonly suppressed: boolean;

  @Field(() => Count, { description: 'What is divided. / 分子。' })
  readonly numerator: Count;

  @Field(() => Count, { description: 'What it is divided by. / 分母。' })
  readonly denominator: Count;

  private constructor(
    numerator: Count,
    denominator: Count,
    decimals: number,
    { per = 1, most = (people: number) => people } = {},
  ) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.suppressed = numerator.suppressed || denominator.suppressed;
    this.value =
      numerator.value === null || !denominator.value
        ? null
        : roundHalfUp(most(numerator.value) * per, denominator.value, decimals);
    this.display = this.suppressed ? 'X' : (this.value?.toFixed(decimals) ?? '-');
  }

  /** A share of the denominator, from 0 to 1, three decimals. Noise in both parts makes no part larger than the whole. */
  static share(numerator: Count, denominator: Count): Rate {
    const noisy = numerator.approximate && denominator.approximate;
    const most = (people: number) => Math.min(people, denominator.value ?? people);
    return new Rate(numerator, denominator, 3, noisy ? { most } : {});
  }

  /** 競争倍率: so many to one, one decimal as it is printed. */
  static ratio(numerator: Count, denominator: Count): Rate {
    return new Rate(numerator, denominator, 1);
  }

  /** For each thousand of the denominator, one decimal. */
  static perThousand(numerator: Count, denominator: Count): Rate {
    return new Rate(numerator, denominator, 1, { per: 1000 });
  }

  static absent(reason: AbsenceReason): Rate {
    return new Rate(Count.absent(reason), Count.absent(reason), 1);
  }
}

/** In whole numbers, so that 23 ÷ 20 is 1.2 and not, by way of 1.1499…, 1.1. */
function roundHalfUp(numerator: number, denominator: number, decimals: number): number {
  const scale = 10 ** decimals;
  const doubled = 2 * numerator * scale + denominator;
  return Math.floor(doubled / (2 * denominator)) / scale;
}
