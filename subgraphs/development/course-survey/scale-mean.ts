import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { AbsenceReason } from '../../shared/vocabulary/count.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'A mean of answers on a scale from 1; hidden when the number of answers is, and with a little noise as that has. / 1から始まる段階評価の平均。回答数が秘匿なら秘匿し、回答数と同様に小さな誤差を含む。',
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

  constructor(mean: number | null, responses: Headcount, scaleTop: number, people: People) {
    this.suppressed = people.count(responses).suppressed;
    const told = mean === null ? null : people.mean(mean, responses);
    const within = told === null ? null : Math.min(Math.max(told, 1), scaleTop);
    this.value = within === null ? null : Math.round(within * 100) / 100;
    this.reason = this.suppressed
      ? AbsenceReason.SUPPRESSED
      : this.value === null
        ? AbsenceReason.NOT_KNOWN
        : null;
    this.display = this.suppressed ? 'X' : (this.value?.toFixed(2) ?? '…');
    this.scaleTop = scaleTop;
  }
}
