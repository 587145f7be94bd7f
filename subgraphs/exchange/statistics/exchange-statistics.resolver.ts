import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { ExchangeStatistics, exchangeFields } from './exchange-statistics.js';

const exchangeByCell = sumsByCell({ ExchangeStatistics: exchangeFields });

/** What exchange knows of a cell. */
@Resolver(() => StatisticsCell)
export class StatisticsCellResolver {
  @Access('internal')
  @FieldResolver(() => ExchangeStatistics, {
    nullable: true,
    description: 'Measures of exchange. / 人材交流の指標。',
  })
  @Directive('@requires(fields: "scope")')
  async exchange(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    const cell = await exchangeByCell(context).load({ code, scope });
    return cell && new ExchangeStatistics(cell, context);
  }
}
