import { Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { BoothEffect } from './booth-effect.js';
import { boothEffectsIn } from './booth-effect.queries.js';

@Resolver(() => BoothEffect)
export class BoothEffectResolver {
  @Access('internal')
  @Query(() => [BoothEffect], {
    description:
      'Applicants of organisations with and without a booth, in the year and in the next, oldest year first. / 出展した団体としなかった団体の、その年度と翌年度の申込者数（古い年度から）。',
  })
  async boothEffects(
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await boothEffectsIn(context, yearsOf(fiscalYears));
    return sums.map((each) => new BoothEffect(each, peopleFor(context)));
  }
}
