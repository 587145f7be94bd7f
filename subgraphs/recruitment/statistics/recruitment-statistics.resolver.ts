import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import { rankingsBy } from '../../shared/statistics/ranking.js';
import { type RankingArgs, rankingArgs } from '../../shared/statistics/ranking-args.js';
import { RankingPrice, rankingType } from '../../shared/statistics/ranking-type.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { StatisticsTable } from '../borrowed/statistics-table.js';
import { recruitmentFields, recruitmentMeasures } from './recruitment-measures.js';
import { RecruitmentStatistics } from './recruitment-statistics.js';

const recruitmentByCell = sumsByCell({ RecruitmentStatistics: recruitmentFields });

/** What recruitment knows of a cell. */
@Resolver(() => StatisticsCell)
export class StatisticsCellResolver {
  @Access('published')
  @FieldResolver(() => RecruitmentStatistics, {
    nullable: true,
    description: 'Measures of recruitment. / 人材確保の指標。',
  })
  @Directive('@requires(fields: "scope")')
  async recruitment(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    const cell = await recruitmentByCell(context).load({ code, scope });
    return cell && new RecruitmentStatistics(cell, context);
  }
}

const rankings = rankingsBy({ measures: recruitmentMeasures, fields: recruitmentFields });
const RecruitmentRankingArgs = rankingArgs(RecruitmentStatistics.name, {
  shown: RecruitmentStatistics,
  measures: recruitmentMeasures,
});
const RecruitmentRanking = rankingType(
  'RecruitmentRanking',
  () => StatisticsCell,
  () => StatisticsTable,
);

/** Tables in the order of recruitment's measures. */
@Resolver(() => StatisticsTable)
export class StatisticsTableResolver {
  @Access('published')
  @RankingPrice()
  @FieldResolver(() => RecruitmentRanking, {
    nullable: true,
    description: 'Its cells ranked by measures of recruitment. / 人材確保の指標による順位。',
  })
  recruitment(
    @Root() table: StatisticsTable,
    @Args(() => RecruitmentRankingArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankings(context, table, args, ({ code, scope }) => ({ code, scope }));
  }
}
