import { ArgsType, Field } from 'type-graphql';
import { FiscalYearRange, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { TrainingSupportKind } from './member-training-support.entity.js';
import { MemberTrainingSupportArgs } from './member-training-support.list.js';
import type { TrainingSupportFilter } from './member-training-support.loaders.js';

/** The arguments of each list of support. */
@ArgsType()
export class TrainingSupportArgs extends MemberTrainingSupportArgs {
  @Field(() => FiscalYearRange, {
    nullable: true,
    description:
      'Only in these years; else the years of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
  })
  fiscalYears?: FiscalYearRange | null;

  @Field(() => TrainingSupportKind, {
    nullable: true,
    description: 'Only of this kind. / この種類だけ。',
  })
  kind?: TrainingSupportKind | null;

  get filter(): TrainingSupportFilter {
    const { from, to } = yearsOf(this.fiscalYears, this.where);
    return { from, to, kind: this.kind ?? null };
  }
}
