import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import {
  descriptionsOfStaff,
  exchangeFields,
  fieldsOfStaff,
  measuresOfStaff,
} from './exchange-measures.js';
import { ExchangeStatistics } from './exchange-statistics.js';

const exchangeByCell = sumsByCell({
  ExchangeStatistics: exchangeFields,
  StatisticsCell: fieldsOfStaff,
});

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

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description: descriptionsOfStaff.placementsPerThousandStaff,
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async placementsPerThousandStaff(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const figures = await figuresOfStaff(root, context);
    return figures && measuresOfStaff.placementsPerThousandStaff(figures, staffOf(root));
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description: descriptionsOfStaff.networkAttendancePerThousandStaff,
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async networkAttendancePerThousandStaff(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const figures = await figuresOfStaff(root, context);
    return figures && measuresOfStaff.networkAttendancePerThousandStaff(figures, staffOf(root));
  }
}

async function figuresOfStaff({ code, scope }: StatisticsCell, context: Context) {
  const cell = await exchangeByCell(context).load({ code, scope });
  return cell && new CellFigures(fieldsOfStaff, cell, context);
}

function staffOf({ staff }: StatisticsCell): Count | null {
  return staff && Count.printed(staff.display);
}
