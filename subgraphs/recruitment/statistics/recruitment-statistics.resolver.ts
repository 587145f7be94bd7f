import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { RecruitmentStatistics, recruitmentFields } from './recruitment-statistics.js';

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
