import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../shared/connection.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { FiscalYearRange } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { OrganizationKind, Region } from '../member-organization/member-organization.enums.js';
import { PopulationBand } from './population-band.js';

@InputType({
  description:
    'Which values of the dimensions in `by` have cells. What a cell or a total counts is not changed by it. / どの値の区分を返すか（`by` にある軸だけ）。区分や計の中身は変わらない。',
})
export class StatisticsFilter {
  @Field(() => FiscalYearRange, {
    nullable: true,
    description:
      'These fiscal years; else those of the sixth plan up to the present. At most 30. / 年度の範囲。省けば第6次計画の初年度から今年度まで。30年以内。',
  })
  fiscalYears?: FiscalYearRange | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of these members of today. / 現在の構成団体のコード。',
  })
  organizations?: string[] | null;

  @Field(() => [OrganizationKind], {
    nullable: true,
    description: 'These kinds of local government. / 団体の区分。',
  })
  organizationKinds?: OrganizationKind[] | null;

  @Field(() => [Region], { nullable: true, description: 'These regions. / 地域。' })
  regions?: Region[] | null;

  @Field(() => [PopulationBand], {
    nullable: true,
    description: 'These population bands. / 人口規模。',
  })
  populationBands?: PopulationBand[] | null;

  @Field(() => [JobFamily], { nullable: true, description: 'These job families. / 職種。' })
  jobFamilies?: JobFamily[] | null;

  @Field(() => [RankTier], { nullable: true, description: 'These ranks. / 職位の階層。' })
  rankTiers?: RankTier[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of these clauses, such as 6-dev-1. / 条項の識別子（例 6-dev-1）。',
  })
  planClauses?: string[] | null;

  @Field(() => [DeliveryMode], {
    nullable: true,
    description: 'These ways of holding it. / 実施方法。',
  })
  deliveryModes?: DeliveryMode[] | null;
}

@InputType({ description: 'A dimension to order cells by. / 並べ替えの軸。' })
export class StatisticsOrder {
  @Field(() => StatisticsDimension, {
    description: 'One of those in `by`. / `by` にある軸。',
  })
  dimension!: StatisticsDimension;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'From the last value to the first; totals stay at the end. / 逆順。計は末尾のまま。',
  })
  descending!: boolean;
}

/** Which cells there are. */
@ArgsType()
export class StatisticsTableArgs {
  @Field(() => [StatisticsDimension], {
    description: 'One to three dimensions, each once. / 集計の軸（1～3、重複なし）。',
  })
  by!: StatisticsDimension[];

  @Field(() => StatisticsFilter, {
    nullable: true,
    description: 'Only these cells. / この区分だけ。',
  })
  where?: StatisticsFilter | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Also cells that are totals over a dimension, after its values: over all years of the sixth plan, all organisations, and so on, whatever `where` says. / 各軸の計の区分も返す（値の後）。`where` によらず、計画の全年度・全団体などの計。',
  })
  totals!: boolean;
}

/** Which of them come first. */
@ArgsType()
export class StatisticsPageArgs extends PageArgs {
  @Field(() => [StatisticsOrder], {
    nullable: true,
    description:
      'Dimensions by which to order, the weightiest first; the others follow as in `by`. / 並べ替えの軸（優先順）。ほかの軸は `by` の順。',
  })
  orderBy?: StatisticsOrder[] | null;
}
