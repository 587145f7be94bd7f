import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { rankingsBy } from '../../shared/statistics/ranking.js';
import { type RankingArgs, rankingArgs } from '../../shared/statistics/ranking-args.js';
import { RankingPrice, rankingType } from '../../shared/statistics/ranking-type.js';
import { tableCode } from '../../shared/statistics/table.js';
import { figuresByTable } from '../../shared/statistics/table-figures.js';
import { shown } from './cells.js';
import {
  coordinationFields,
  coordinationMeasures,
  staffFields,
  staffMeasures,
} from './coordination-measures.js';
import { CoordinationStatistics } from './coordination-statistics.js';
import { StatisticsTableArgs } from './statistics.args.js';
import { StatisticsCell } from './statistics-cell.js';
import { StatisticsPerStaff } from './statistics-per-staff.js';
import { StatisticsTable, tableOf } from './statistics-table.js';

const measures = { ...coordinationMeasures, ...staffMeasures };
const fields = { ...coordinationFields, ...staffFields };
const rankings = rankingsBy({ measures, fields });
const figuresOfStaff = figuresByTable(staffFields);
const CoordinationRankingArgs = rankingArgs(CoordinationStatistics.name, {
  shown: CoordinationStatistics,
  measures,
  descriptions: {
    staff:
      "Staff of the cell's organisations and job family on 1 April. / 対象の団体・職種の職員数（4月1日現在）。",
  },
});
const CoordinationRanking = rankingType(
  'CoordinationRanking',
  () => StatisticsCell,
  () => StatisticsTable,
);

/** Tables, and their cells in the order of coordination's measures. */
@Resolver(() => StatisticsTable)
export class StatisticsTableResolver {
  @Access('published')
  @Query(() => StatisticsTable, {
    description:
      'The cells of `statistics` to be ranked: each domain ranks them by its measures over the whole table, not only over a page. Ranks and conditions go by figures as they are told. / `statistics` の区分の順位付け。分野ごとに、その指標で表全体（ページ内だけでなく）を並べ替え・絞り込む。順位と条件は表示される値による。',
  })
  statisticsTable(
    @Args(() => StatisticsTableArgs) args: StatisticsTableArgs,
    @Ctx() context: Context,
  ) {
    return tableOf(context, args);
  }

  @Access('published')
  @Directive('@cost(weight: 5000)')
  @FieldResolver(() => StatisticsPerStaff, {
    nullable: true,
    description:
      'The same cells with the staff of each, to rank them by rates against staff; those without a fiscal year have none. / 同じ区分を職員数に対する率で並べ替えるための表。年度の指定がない区分は率を持たない。',
  })
  async perStaff(@Root() { code }: StatisticsTable, @Ctx() context: Context) {
    const found = await figuresOfStaff(context, code, ['staff']);
    if (!found) return null;
    const staff = found.figures.map((each) => (each && staffMeasures.staff(each)?.display) ?? '');
    return { code: tableCode({ ...found.table, staff }) };
  }

  @Access('internal')
  @RankingPrice()
  @FieldResolver(() => CoordinationRanking, {
    nullable: true,
    description:
      'Its cells ranked by needs, research and staff. / 連絡調整の指標と職員数による順位。',
  })
  coordination(
    @Root() table: StatisticsTable,
    @Args(() => CoordinationRankingArgs) args: RankingArgs,
    @Ctx() context: Context,
  ) {
    return rankings(context, table, args, shown);
  }
}
