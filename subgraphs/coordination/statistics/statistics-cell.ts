import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { type CellValues, total } from '../../shared/statistics/cell-key.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { OrganizationKind, Region } from '../member-organization/member-organization.enums.js';
import { PopulationBand } from './population-band.js';

/** Where dimensions meet. Each subgraph lends it its measures. */
@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'Figures of all domains where dimensions meet: one fiscal year and region, say. / 集計の一区分（例: ある年度のある地域）。全分野の値を持つ。',
})
export class StatisticsCell {
  @Access('published')
  @Field(() => ID, {
    description:
      'Its dimension values; opaque to clients. / 軸の値による識別子。中身に意味を求めないこと。',
  })
  readonly code!: string;

  @Access('published')
  @Field(() => String, {
    description:
      'The organisations it stands for, as subgraphs tell each other; opaque to clients. / 対象の団体（サブグラフ間の受渡し用）。中身に意味を求めないこと。',
  })
  readonly scope!: string;

  @Access('published')
  @Field(() => [StatisticsDimension], {
    description: 'Dimensions over which it is the total. / この区分が計となっている軸。',
  })
  readonly totals!: readonly StatisticsDimension[];

  @Access('published')
  @Field(() => FiscalYear, {
    nullable: true,
    description:
      'Its fiscal year; null where not asked or a total, which is over the years of the sixth plan. / 年度。軸にないか計（第6次計画の全年度）なら null。',
  })
  readonly fiscalYear!: FiscalYear | null;

  @Access('published')
  @Field(() => OrganizationKind, {
    nullable: true,
    description:
      'Its kind of local government; null where not asked or a total. / 団体の区分。軸にないか計なら null。',
  })
  readonly organizationKind!: OrganizationKind | null;

  @Access('published')
  @Field(() => Region, {
    nullable: true,
    description: 'Its region; null where not asked or a total. / 地域。軸にないか計なら null。',
  })
  readonly region!: Region | null;

  @Access('published')
  @Field(() => PopulationBand, {
    nullable: true,
    description:
      'Its population band; null where not asked or a total. / 人口規模。軸にないか計なら null。',
  })
  readonly populationBand!: PopulationBand | null;

  @Access('published')
  @Field(() => JobFamily, {
    nullable: true,
    description: 'Its job family; null where not asked or a total. / 職種。軸にないか計なら null。',
  })
  readonly jobFamily!: JobFamily | null;

  @Access('published')
  @Field(() => RankTier, {
    nullable: true,
    description: 'Its rank; null where not asked or a total. / 職位の階層。軸にないか計なら null。',
  })
  readonly rankTier!: RankTier | null;

  @Access('published')
  @Field(() => DeliveryMode, {
    nullable: true,
    description:
      'How it is held; null where not asked or a total. / 実施方法。軸にないか計なら null。',
  })
  readonly deliveryMode!: DeliveryMode | null;

  /** Keys of the two that are entities. */
  readonly organizationCode!: string | null;
  readonly clauseCode!: string | null;

  static of(code: string, scope: string, values: CellValues): StatisticsCell {
    const fixed = (dimension: StatisticsDimension): string | null => {
      const value = values.get(dimension) ?? total;
      return value === total ? null : value;
    };
    const fiscalYear = fixed(StatisticsDimension.FISCAL_YEAR);
    return Object.assign(new StatisticsCell(), {
      code,
      scope,
      totals: [...values].flatMap(([dimension, value]) => (value === total ? [dimension] : [])),
      fiscalYear: fiscalYear === null ? null : new FiscalYear(Number(fiscalYear)),
      organizationCode: fixed(StatisticsDimension.ORGANIZATION),
      organizationKind: fixed(StatisticsDimension.ORGANIZATION_KIND) as OrganizationKind | null,
      region: fixed(StatisticsDimension.REGION) as Region | null,
      populationBand: fixed(StatisticsDimension.POPULATION_BAND) as PopulationBand | null,
      jobFamily: fixed(StatisticsDimension.JOB_FAMILY) as JobFamily | null,
      rankTier: fixed(StatisticsDimension.RANK_TIER) as RankTier | null,
      clauseCode: fixed(StatisticsDimension.PLAN_CLAUSE),
      deliveryMode: fixed(StatisticsDimension.DELIVERY_MODE) as DeliveryMode | null,
    });
  }
}
