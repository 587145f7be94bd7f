import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { ClauseRecruitment } from './clause-recruitment.js';
import { recruitmentByClause } from './clause-recruitment.queries.js';

/** What recruitment knows of a clause of the plan. */
@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @FieldResolver(() => [ClauseRecruitment], {
    nullable: true,
    description:
      'Recruitment activity that serves it, per fiscal year, oldest first: briefings, lectures and messages for 6-rec-1, specialist briefings and support for 6-rec-2. A year without any is left out. / 対応する人材確保の事業（年度ごと、古い順）。6-rec-1 は説明会・出前講座・発信、6-rec-2 は専門職の説明会・確保支援。事業のない年度は含まない。',
  })
  async recruitmentActivities(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await recruitmentByClause(context).load({ clauseCode: code, from, to });
    return sums.map((each) => new ClauseRecruitment(each));
  }
}
