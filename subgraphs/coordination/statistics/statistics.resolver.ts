import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { keyIn, type Reference } from '../../shared/node.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { codeOf, scopeText, valuesIn } from '../../shared/statistics/cell-key.js';
import { sumsByCell } from '../../shared/statistics/cell-sums.queries.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import { mostDimensions } from '../../shared/statistics/table.js';
import { Count } from '../../shared/vocabulary/count.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { cellsOf } from './cells.js';
import { coordinationFields, staffFields, staffMeasures } from './coordination-measures.js';
import { CoordinationStatistics } from './coordination-statistics.js';
import { allExist, scopeOf } from './dimension-values.js';
import { StatisticsPageArgs, StatisticsTableArgs } from './statistics.args.js';
import { frameOf } from './statistics.queries.js';
import { StatisticsCell } from './statistics-cell.js';

const StatisticsCellConnection = connectionType(() => StatisticsCell, 'StatisticsCell', {
  en: 'cells of the statistics',
  ja: '集計の区分',
});

const coordinationByCell = sumsByCell({
  CoordinationStatistics: coordinationFields,
  StatisticsCell: staffFields,
});

/** The key that nothing has. */
const none = '';

@Resolver(() => StatisticsCell)
export class StatisticsCellResolver {
  @Access('published')
  @Query(() => StatisticsCellConnection, {
    description:
      'Figures of all domains by one to three dimensions, one cell for each combination of their values. Ordered and narrowed by dimensions; `statisticsTable` ranks them by measures. Internal numbers of people have a little noise, the same however they are asked for, and small ones are hidden. / 全分野の値を1～3の軸で集計する。軸の値の組合せごとに一区分。並べ替えと絞込みは軸による（指標によるものは `statisticsTable`）。公表値でない人数は小さな誤差を含み（どう尋ねても同じ値）、少人数は秘匿する。',
  })
  statistics(
    @Args(() => StatisticsTableArgs) table: StatisticsTableArgs,
    @Args(() => StatisticsPageArgs) page: StatisticsPageArgs,
    @Ctx() context: Context,
  ) {
    return cellsOf(context, { ...table, ...page });
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description:
      'Its organisation; null where not asked or a total. / 団体。軸にないか計なら null。',
  })
  organization(@Root() { organizationCode }: StatisticsCell, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organizationCode ?? none);
  }

  @Access('published')
  @FieldResolver(() => PlanClause, {
    nullable: true,
    description:
      'Its clause of the plan; null where not asked or a total. / 広域計画の条項。軸にないか計なら null。',
  })
  planClause(@Root() { clauseCode }: StatisticsCell, @Ctx() context: Context) {
    return planClauseByCode(context).load(clauseCode ?? none);
  }

  @Access('published')
  @FieldResolver(() => StatisticsCell, {
    nullable: true,
    description:
      'The same cell a fiscal year before, for changes from year to year; null without a fiscal year. / 前年度の同じ区分（前年度比に用いる）。年度の指定がなければ null。',
  })
  previousYear(@Root() { code }: StatisticsCell, @Ctx() context: Context) {
    const values = new Map(valuesIn(code));
    const year = Number(values.get(StatisticsDimension.FISCAL_YEAR));
    const before = values.set(StatisticsDimension.FISCAL_YEAR, String(year - 1));
    return cellOf({ code: Number.isNaN(year) ? none : codeOf(before) }, context);
  }

  @Access('published')
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Staff of its organisations and job family on 1 April, whatever the clause or delivery mode; null without a fiscal year, and for a rank. / 対象の団体・職種の職員数（4月1日現在）。条項・実施方法によらない。年度の指定がない区分と職位の区分は null。',
  })
  async staff(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    const cell = await coordinationByCell(context).load({ code, scope });
    return cell && staffMeasures.staff(new CellFigures(staffFields, cell, context));
  }

  @Access('internal')
  @FieldResolver(() => CoordinationStatistics, {
    nullable: true,
    description: 'Measures of needs and research. / 連絡調整の指標。',
  })
  async coordination(@Root() { code, scope }: StatisticsCell, @Ctx() context: Context) {
    const cell = await coordinationByCell(context).load({ code, scope });
    return cell && new CoordinationStatistics(cell, context);
  }
}

/** The cell of a key that another subgraph or a client sends; null when there is none. */
export async function cellOf(
  reference: Reference,
  context: Context,
): Promise<StatisticsCell | null> {
  const frame = await frameOf(context);
  const code = keyIn(reference);
  const values = valuesIn(code);
  const axes = [...(values ?? [])].map(([dimension, value]) => ({ dimension, values: [value] }));
  if (!values || values.size > mostDimensions || !allExist(frame, axes)) return null;
  const scope = scopeOf(frame.members, values);
  return scope === undefined ? null : StatisticsCell.of(code, scopeText(scope), values);
}
