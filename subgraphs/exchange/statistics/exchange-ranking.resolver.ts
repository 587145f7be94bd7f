/** Tables in the order of exchange's measures. */
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
  exchangeFields,
  exchangeMeasures,
  fieldsOfStaff,
  measuresOfStaff,
} from './exchange-measures.js';
import { ExchangeStatistics } from './exchange-statistics.js';

const ExchangeRanking = rankingType(
  'ExchangeRanking',
  () => StatisticsCell,
  () => StatisticsTable,
);
const ExchangeRankingArgs = rankingArgs(ExchangeStatistics.name, {
  shown: ExchangeStatistics,
  measures: exchangeMeasures,
});
const rankings = rankingsBy({ measures: exchangeMeasures, fields: exchangeFields });

@Resolver(() => StatisticsTable)
export class StatisticsTableResolver {
  @Access('internal')
  @RankingPrice()
  @FieldResolver(() => ExchangeRanking, {
    nullable: true,
    description: 'Its cells ranked by measures of exchange. / 人材交流の指標による順位。',
  })
  exchange(
    @Root() table: StatisticsTable,
    @Args(() => ExchangeRankingArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankings(context, table, args, ({ code, scope }) => ({ code, scope }));
  }
}

const ExchangePerStaffArgs = rankingArgs('ExchangeStatisticsPerStaff', {
  descriptions: descriptionsOfStaff,
  measures: measuresOfStaff,
});
const rankingsOfStaff = rankingsBy({ measures: measuresOfStaff, fields: fieldsOfStaff });

@Resolver(() => StatisticsPerStaff)
export class StatisticsPerStaffResolver {
  @Access('internal')
  @RankingPrice()
  @FieldResolver(() => ExchangeRanking, {
    nullable: true,
    description:
      'Its cells ranked by rates of exchange against staff. / 職員数に対する人材交流の率による順位。',
  })
  exchange(
    @Root() table: StatisticsPerStaff,
    @Args(() => ExchangePerStaffArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankingsOfStaff(context, table, args, ({ code, scope }) => ({ code, scope }));
  }
}
