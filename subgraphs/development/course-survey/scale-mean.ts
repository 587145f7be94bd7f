import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { AbsenceReason, type Count } from '../../shared/vocabulary/count.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'A mean of answers on a scale from 1; hidden when the number of answers is. / 1から始まる段階評価の平均。回答数が秘匿なら秘匿。',
})
export class ScaleMean {
  @Field(() => Float, {
    nullable: true,
    description:
      'The mean, two decimals; null when hidden or not asked. / 平均（小数2位）。値がなければ null。',
  })
  readonly value: number | null;

  @Field(() => String, {
    description:
      'As to be printed; "X" when hidden, "…" when not known. / 表示用。秘匿は「X」、不明は「…」。',
  })
  readonly display: string;

  @Field(() => Boolean, { description: 'True when hidden on purpose. / 秘匿したとき真。' })
  readonly suppressed: boolean;

  @Field(() => AbsenceReason, {
    nullable: true,
    description: 'Why there is no value; null when there is one. / 値がない理由。',
  })
  readonly reason: AbsenceReason | null;

  @Field(() => Int, {
    description: 'The best answer, such as 5; the worst is 1. / 最高の評価（例 5）。最低は1。',
  })
  readonly scaleTop: number;

  /** The mean of so many answers as it may be shown. */
  constructor(mean: number | null, responses: Count, scaleTop: number) {
    this.suppressed = responses.suppressed;
    this.value = this.suppressed || mean === null ? null : Math.round(mean * 100) / 100;
    this.reason = this.suppressed
      ? AbsenceReason.SUPPRESSED
      : this.value === null
        ? AbsenceReason.NOT_KNOWN
        : null;
    this.display = this.suppressed ? 'X' : (this.value?.toFixed(2) ?? '…');
    this.scaleTop = scaleTop;
  }
}
