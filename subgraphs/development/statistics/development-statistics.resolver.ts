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
  developmentFields,
  fieldsOfStaff,
  measuresOfStaff,
} from './development-measures.js';
import { DevelopmentStatistics } from './development-statistics.js';

const trainingByCell = sumsByCell({
  DevelopmentStatistics: developmentFields,
  StatisticsCell: fieldsOfStaff,
});

/** What development knows of a cell. */
@Resolver(() => StatisticsCell)
export class StatisticsCellResolver {
  @Access('internal')
  @FieldResolver(() => DevelopmentStatistics, {
    nullable: true,
    description: 'Measures of training. / 人材開発の指標。',
  })
  @Directive('@requires(fields: "scope")')
  async development(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    const cell = await trainingByCell(context).load({ code, scope });
    return cell && new DevelopmentStatistics(cell, context);
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description: descriptionsOfStaff.trainingPerThousandStaff,
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async trainingPerThousandStaff(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const figures = await figuresOfStaff(root, context);
    return figures && measuresOfStaff.trainingPerThousandStaff(figures, staffOf(root));
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description: descriptionsOfStaff.participationRate,
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async participationRate(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const figures = await figuresOfStaff(root, context);
    return figures && measuresOfStaff.participationRate(figures, staffOf(root));
  }
}

async function figuresOfStaff({ code, scope }: StatisticsCell, context: Context) {
  const cell = await trainingByCell(context).load({ code, scope });
  return cell && new CellFigures(fieldsOfStaff, cell, context);
}

function staffOf({ staff }: StatisticsCell): Count | null {
  return staff && Count.printed(staff.display);
}
