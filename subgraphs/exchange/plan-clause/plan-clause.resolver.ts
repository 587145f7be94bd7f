import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { OpportunityKind } from '../exchange-opportunity/exchange-opportunity.enums.js';
import { ExchangeOpportunityArgs } from '../exchange-opportunity/exchange-opportunity.list.js';
import { exchangeOpportunitiesByClause } from '../exchange-opportunity/exchange-opportunity.loaders.js';
import { ExchangeOpportunityConnection } from '../exchange-opportunity/exchange-opportunity.resolver.js';
import { placementTotals } from '../placement/placement.queries.js';
import { PlacementFigure } from '../placement/placement-figures.js';
import { returnTotals } from '../placement/placement-return.queries.js';
import { PlacementReturnFigure } from '../placement/placement-return-figures.js';
import { SpecialistNetworkArgs } from '../specialist-network/specialist-network.list.js';
import { networksByClause } from '../specialist-network/specialist-network.loaders.js';
import { SpecialistNetworkConnection } from '../specialist-network/specialist-network.resolver.js';
import { StudyGroupArgs } from '../study-group/study-group.list.js';
import { studyGroupsByClause } from '../study-group/study-group.loaders.js';
import { StudyGroupConnection } from '../study-group/study-group.resolver.js';
import { ClauseExchange } from './clause-exchange.js';
import { exchangeByClauseYears } from './plan-clause.queries.js';

/** What exchange knows of a clause of the plan. */
@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @Access('published')
  @FieldResolver(() => ExchangeOpportunityConnection, {
    nullable: true,
    description: 'Occasions to meet that serve it. / 対応する交流機会。',
  })
  exchangeOpportunities(
    @Root() { code }: PlanClause,
    @Args(() => ExchangeOpportunityArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('kind', () => OpportunityKind, {
      nullable: true,
      description: 'Only this kind. / この区分だけ。',
    })
    kind: OpportunityKind | null,
    @Ctx() context: Context,
  ) {
    return exchangeOpportunitiesByClause(context).load({
      parent: code,
      page,
      filter: { ...yearsOf(fiscalYears, page.where), kind: kind ?? null },
    });
  }

  @Access('published')
  @FieldResolver(() => SpecialistNetworkConnection, {
    nullable: true,
    description: 'Specialist networks that serve it. / 対応する専門人材のネットワーク。',
  })
  specialistNetworks(
    @Root() { code }: PlanClause,
    @Args(() => SpecialistNetworkArgs) page: ListArgs,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only of this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    return networksByClause(context).load({
      parent: code,
      page,
      filter: { jobFamily: jobFamily ?? null },
    });
  }

  @Access('published')
  @FieldResolver(() => StudyGroupConnection, {
    nullable: true,
    description: 'Study groups that serve it. / 対応する自主研究グループ。',
  })
  studyGroups(
    @Root() { code }: PlanClause,
    @Args(() => StudyGroupArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return studyGroupsByClause(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('internal')
  @FieldResolver(() => [ClauseExchange], {
    nullable: true,
    description:
      'What exchange did for it per fiscal year, oldest first; a year without records is left out. / 年度ごとの交流事業の実績（古い順）。記録のない年度は含まない。',
  })
  async exchangeActivities(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await exchangeByClauseYears(context).load({
      clauseCode: code,
      ...yearsOf(fiscalYears),
    });
    return sums.map((each) => new ClauseExchange(each, peopleFor(context)));
  }

  @ListSize(30)
  @Access('internal')
  @FieldResolver(() => [PlacementFigure], {
    nullable: true,
    description:
      'Placements of the kinds that serve it, per fiscal year and kind, oldest first. / 対応する区分の交流・派遣（年度・区分ごと、古い順）。',
  })
  async placements(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const totals = await placementTotals(context).load({
      clauseCode: code,
      kind: null,
      ...yearsOf(fiscalYears),
    });
    return totals.map((each) => new PlacementFigure(each, peopleFor(context)));
  }

  @ListSize(30)
  @Access('internal')
  @FieldResolver(() => [PlacementReturnFigure], {
    nullable: true,
    description:
      'Returns from placements that serve it by what people bring back, per fiscal year and use. / 成果の還元によって対応する帰任報告（年度・生かし方ごと）。',
  })
  async placementReturns(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const totals = await returnTotals(context).load({
      clauseCode: code,
      ...yearsOf(fiscalYears),
    });
    return totals.map((each) => new PlacementReturnFigure(each, peopleFor(context)));
  }
}
