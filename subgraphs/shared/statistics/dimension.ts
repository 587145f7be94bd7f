/** What figures are split by. The dimensions are the same in every subgraph; which of them a measure knows is not. */
import { registerEnumType } from 'type-graphql';

export enum StatisticsDimension {
  FISCAL_YEAR = 'FISCAL_YEAR',
  ORGANIZATION = 'ORGANIZATION',
  ORGANIZATION_KIND = 'ORGANIZATION_KIND',
  REGION = 'REGION',
  POPULATION_BAND = 'POPULATION_BAND',
  JOB_FAMILY = 'JOB_FAMILY',
  RANK_TIER = 'RANK_TIER',
  PLAN_CLAUSE = 'PLAN_CLAUSE',
  DELIVERY_MODE = 'DELIVERY_MODE',
}

/** They all come down to sets of organisations, which is all that other subgraphs need to know of them. */
export const organizationDimensions: ReadonlySet<StatisticsDimension> = new Set([
  StatisticsDimension.ORGANIZATION,
  StatisticsDimension.ORGANIZATION_KIND,
  StatisticsDimension.REGION,
  StatisticsDimension.POPULATION_BAND,
]);

registerEnumType(StatisticsDimension, {
  name: 'StatisticsDimension',
  description: 'What figures are split by. / 集計の軸。',
  valuesConfig: {
    FISCAL_YEAR: { description: 'Fiscal year. / 年度。' },
    ORGANIZATION: {
      description:
        'Member organisation of today, with the figures of those it succeeded. / 現在の構成団体（引き継いだ団体の値を含む）。',
    },
    ORGANIZATION_KIND: { description: 'Kind of local government. / 団体の区分。' },
    REGION: {
      description: 'Region; the prefecture lies in none. / 地域（県はどの地域にも入らない）。',
    },
    POPULATION_BAND: {
      description: 'Municipalities by population. / 人口規模（市町村のみ）。',
    },
    JOB_FAMILY: { description: 'Job family. / 職種。' },
    RANK_TIER: { description: 'Rank. / 職位の階層。' },
    PLAN_CLAUSE: {
      description:
        'Clause of the sixth plan; what serves two clauses counts in both, and once in the total. / 第6次広域計画の条項。二つの条項に対応するものは両方に、計では一度だけ数える。',
    },
    DELIVERY_MODE: { description: 'How it is held. / 実施方法。' },
  },
});
