/** Tables in the order of development's measures. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { rankingsBy } from '../../shared/statistics/ranking.js';
import { type RankingArgs, rankingArgs } from '../../shared/statistics/ranking-args.js';
import { RankingPrice, rankingType } from '../../shared/statistics/ranking-type.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { StatisticsPerStaff } from '../borrowed/statistics-per-staff.js';
import { StatisticsTable } from '../borrowed/statistics-table.js';
import {
  descriptionsOfStaff,
  developmentFields,
  developmentMeasures,
  fieldsOfStaff,
  measuresOfStaff,
} from './development-measures.js';
import { DevelopmentStatistics } from './development-statistics.js';

const DevelopmentRanking = rankingType(
  'DevelopmentRanking',
  () => StatisticsCell,
  () => StatisticsTable,
);
const DevelopmentRankingArgs = rankingArgs(DevelopmentStatistics.name, {
  shown: DevelopmentStatistics,
  measures: developmentMeasures,
});
const rankings = rankingsBy({ measures: developmentMeasures, fields: developmentFields });

@Resolver(() => StatisticsTable)
export class StatisticsTableResolver {
  @Access('internal')
  @RankingPrice()
  @FieldResolver(() => DevelopmentRanking, {
    nullable: true,
    description: 'Its cells ranked by measures of training. / 人材開発の指標による順位。',
  })
  development(
    @Root() table: StatisticsTable,
    @Args(() => DevelopmentRankingArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankings(context, table, args, ({ code, scope }) => ({ code, scope }));
  }
}

const DevelopmentPerStaffArgs = rankingArgs('DevelopmentStatisticsPerStaff', {
  descriptions: descriptionsOfStaff,
  measures: measuresOfStaff,
});
const rankingsOfStaff = rankingsBy({ measures: measuresOfStaff, fields: fieldsOfStaff });

@Resolver(() => StatisticsPerStaff)
export class StatisticsPerStaffResolver {
  @Access('internal')
  @RankingPrice()
  @FieldResolver(() => DevelopmentRanking, {
    nullable: true,
    description:
      'Its cells ranked by rates of training against staff. / 職員数に対する人材開発の率による順位。',
  })
  development(
    @Root() table: StatisticsPerStaff,
    @Args(() => DevelopmentPerStaffArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankingsOfStaff(context, table, args, ({ code, scope }) => ({ code, scope }));
  }
}
