import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import type { FactsByField } from '../../shared/statistics/fact.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { StatisticsCell } from '../borrowed/statistics-cell.js';
import { enrollments, participants } from './development-facts.js';
import { DevelopmentStatistics, developmentFields } from './development-statistics.js';

/** Rates against the staff of a cell, which coordination knows. */
const ratesOfStaff: FactsByField = {
  trainingPerThousandStaff: [enrollments],
  participationRate: [participants],
};

const trainingByCell = sumsByCell({
  DevelopmentStatistics: developmentFields,
  StatisticsCell: ratesOfStaff,
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
    description:
      "Enrolments per thousand of the cell's `staff`, one decimal; null where either is not known of the cell, as without a fiscal year. / 職員千人当たりの受講決定者数（延べ）。受講または職員数がこの区分で得られなければ null。",
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async trainingPerThousandStaff(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const { code, scope, staff } = root;
    const cell = await trainingByCell(context).load({ code, scope });
    const taken =
      cell &&
      new CellFigures(ratesOfStaff, cell, context).count('trainingPerThousandStaff', 'enrollments');
    return taken && staff && Rate.perThousand(taken, Count.printed(staff.display));
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description:
      "People who took part in any session of the year, each once, ÷ the cell's `staff`; null where either is not known of the cell. / 受講率（その年度に受講した実人数÷職員数）。いずれかがこの区分で得られなければ null。",
  })
  @Directive('@requires(fields: "scope staff { display }")')
  async participationRate(@Root() root: StatisticsCell, @Ctx() context: Context) {
    const { code, scope, staff } = root;
    const cell = await trainingByCell(context).load({ code, scope });
    const people =
      cell &&
      new CellFigures(ratesOfStaff, cell, context).count('participationRate', 'participants');
    return people && staff && Rate.share(people, Count.printed(staff.display));
  }
}
