/**
 * A number of people. Bare integers never carry people in the graph: a `Count`
 * can say that its value is hidden, that a stage was not held, or that nobody knows.
 */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Why a count has no value. */
export enum AbsenceReason {
  SUPPRESSED = 'SUPPRESSED',
  NOT_HELD = 'NOT_HELD',
  NOT_KNOWN = 'NOT_KNOWN',
}

registerEnumType(AbsenceReason, {
  name: 'AbsenceReason',
  description: 'Why a figure has no value. / 値がない理由。',
  valuesConfig: {
    SUPPRESSED: {
      description: 'Hidden, because so few people could be recognised. / 少人数のため秘匿。',
    },
    NOT_HELD: {
      description: 'The stage was not held, printed as "-". / 実施なし（「-」）。',
    },
    NOT_KNOWN: { description: 'Not reported. / 未報告。' },
  },
});

const displayOfAbsence: Readonly<Record<AbsenceReason, string>> = {
  SUPPRESSED: 'X',
  NOT_HELD: '-',
  NOT_KNOWN: '…',
};

/** Printed before what carries noise. */
const about = '約';

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'A number of people, which may be hidden or absent. / 人数。秘匿または値なしの場合がある。',
})
export class Count {
  @Field(() => Int, {
    nullable: true,
    description:
      'People; of an internal figure with a little noise, see `approximate`. Null when hidden or absent, never a wrong zero. / 人数。内部の値には小さな誤差を加える（`approximate` を参照）。値がなければ null。',
  })
  readonly value: number | null;

  @Field(() => Boolean, {
    description:
      'True when the value carries noise that keeps single persons from being told, one or two people as a rule and always the same for the same people; false when it is exact or absent. Parts need not add up to their total. / 個人を特定させないための誤差（多くは1～2人、同じ人々には常に同じ）を含むとき真。正確な値または値がないときは偽。内訳の和は計と一致しないことがある。',
  })
  readonly approximate: boolean;

  @Field(() => String, {
    description:
      'As to be printed: the number, with 約 before it when approximate, "X" when hidden, "-" when not held, "…" when not known. / 表示用。数値（誤差を含むときは「約」を付す）、秘匿は「X」、実施なしは「-」、不明は「…」。',
  })
  readonly display: string;

  @Field(() => Boolean, { description: 'True when hidden on purpose. / 秘匿したとき真。' })
  readonly suppressed: boolean;

  @Field(() => AbsenceReason, {
    nullable: true,
    description: 'Why there is no value; null when there is one. / 値がない理由。',
  })
  readonly reason: AbsenceReason | null;

  private constructor(
    value: number | null,
    {
      approximate = false,
      reason = null,
    }: { approximate?: boolean; reason?: AbsenceReason | null },
  ) {
    this.value = value;
    this.approximate = approximate;
    this.reason = reason;
    this.suppressed = reason === AbsenceReason.SUPPRESSED;
    this.display =
      reason === null ? `${approximate ? about : ''}${value}` : displayOfAbsence[reason];
  }

  /** A figure that its owner has published, or asks for himself: shown as it is, also when small. */
  static published(people: number): Count {
    return new Count(people, {});
  }

  /** An internal figure with its noise; `peopleFor` knows what may be told. */
  static approximate(people: number): Count {
    return new Count(people, { approximate: true });
  }

  static absent(reason: AbsenceReason): Count {
    return new Count(null, { reason });
  }

  /** A count that another subgraph sent as it is printed. */
  static printed(display: string): Count {
    const [, approximate, people] = /^(約?)(\d+)$/.exec(display) ?? [];
    if (people !== undefined)
      return new Count(Number(people), { approximate: approximate === about });
    const reasons = Object.values(AbsenceReason);
    return Count.absent(
      reasons.find((each) => displayOfAbsence[each] === display) ?? AbsenceReason.NOT_KNOWN,
    );
  }
}
