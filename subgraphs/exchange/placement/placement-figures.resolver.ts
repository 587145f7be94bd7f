import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { ListSize } from '../../shared/list-size.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { PlacementKind } from './placement.enums.js';
import { placementTotals } from './placement.queries.js';
import { PlacementFigure } from './placement-figures.js';
import { returnTotals } from './placement-return.queries.js';
import { PlacementReturnFigure } from './placement-return-figures.js';

/** A placement is one person's, so the graph holds sums only. */
@Resolver()
export class PlacementFiguresResolver {
  @ListSize(30)
  @Access('internal')
  @Query(() => [PlacementFigure], {
    description:
      'Placements of all members per fiscal year and kind, oldest first. / 全構成団体の交流・派遣（年度・区分ごと、古い順）。',
  })
  async placementFigures(
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('kind', () => PlacementKind, {
      nullable: true,
      description: 'Only this kind. / この区分だけ。',
    })
    kind: PlacementKind | null,
    @Ctx() context: Context,
  ) {
    const totals = await placementTotals(context).load({
      clauseCode: null,
      kind: kind ?? null,
      ...yearsOf(fiscalYears),
    });
    return totals.map((each) => new PlacementFigure(each, peopleFor(context)));
  }

  @ListSize(30)
  @Access('internal')
  @Query(() => [PlacementReturnFigure], {
    description:
      'Returns from placements per fiscal year and use of what was learned, oldest first. / 全構成団体の帰任報告（年度・成果の生かし方ごと、古い順）。',
  })
  async placementReturnFigures(
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const totals = await returnTotals(context).load({ clauseCode: null, ...yearsOf(fiscalYears) });
    return totals.map((each) => new PlacementReturnFigure(each, peopleFor(context)));
  }
}
