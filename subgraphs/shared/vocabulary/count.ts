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

/** From 1 to one below this, a count of people that is not a published figure is hidden. */
export const smallestShown = 5;

const displayOfAbsence: Readonly<Record<AbsenceReason, string>> = {
  SUPPRESSED: 'X',
  NOT_HELD: '-',
  NOT_KNOWN: '…',
};

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
      'People; null when hidden or absent, never a wrong zero. / 人数。値がなければ null。',
  })
  readonly value: number | null;

  @Field(() => String, {
    description:
      'As to be printed: the number, "X" when hidden, "-" when not held, "…" when not known. / 表示用。秘匿は「X」、実施なしは「-」、不明は「…」。',
  })
  readonly display: string;

  @Field(() => Boolean, { description: 'True when hidden on purpose. / 秘匿したとき真。' })
  readonly suppressed: boolean;

  @Field(() => AbsenceReason, {
    nullable: true,
    description: 'Why there is no value; null when there is one. / 値がない理由。',
  })
  readonly reason: AbsenceReason | null;

  private constructor(value: number | null, reason: AbsenceReason | null) {
    this.value = value;
    this.reason = reason;
    this.suppressed = reason === AbsenceReason.SUPPRESSED;
    this.display = reason === null ? String(value) : displayOfAbsence[reason];
  }

  /** A figure that its owner has published: shown as it is, also when small. */
  static published(people: number): Count {
    return new Count(people, null);
  }

  /** An internal figure. Zero is shown: it names nobody. */
  static internal(people: number): Count {
    return people > 0 && people < smallestShown
      ? Count.absent(AbsenceReason.SUPPRESSED)
      : new Count(people, null);
  }

  /** The sum of internal figures that are shown too: hidden where it would tell a hidden one of them. */
  static total(people: number, tellsItsParts: boolean): Count {
    return people > 0 && tellsItsParts
      ? Count.absent(AbsenceReason.SUPPRESSED)
      : Count.internal(people);
  }

  static absent(reason: AbsenceReason): Count {
    return new Count(null, reason);
  }
}
