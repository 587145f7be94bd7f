/** Development's measures of a cell. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { ListSize } from '../../shared/list-size.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { CellProvenance, provenanceDescription } from '../../shared/statistics/cell-provenance.js';
import type { CellSums } from '../../shared/statistics/cell-sums.queries.js';
import { gapsDescription, StatisticsGap } from '../../shared/statistics/gap.js';
import { Count } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { CostPerCompletion } from '../training-funnel/cost-per-completion.js';
import { developmentFields, developmentMeasures } from './development-measures.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Training in one cell, as enrolments: one person in two courses counts twice. / 一区分の研修の値（延べ人数）。',
})
export class DevelopmentStatistics {
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Sessions, the cancelled ones left out. / 実施回の数（中止を除く）。',
  })
  readonly sessions: number | null;

  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Places in these sessions. / 実施回の定員の計。',
  })
  readonly places: number | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description: 'Nominated by their organisations. / 推薦者数。',
  })
  readonly nominated: Count | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description: 'Accepted into sessions. / 受講決定者数（延べ）。',
  })
  readonly enrollments: Count | null;

  @Access('internal')
  @Field(() => Count, { nullable: true, description: 'Completed. / 修了者数（延べ）。' })
  readonly completed: Count | null;

  @Access('internal')
  @Field(() => Rate, {
    nullable: true,
    description: 'Completed ÷ accepted. / 修了率（修了者数÷受講決定者数）。',
  })
  readonly completionRate: Rate | null;

  @Access('internal')
  @Field(() => Rate, {
    nullable: true,
    description:
      'Accepted ÷ places; places are not divided among organisations, jobs or ranks. / 充足率（受講決定者数÷定員）。定員は団体・職種・職位に分かれない。',
  })
  readonly fillRate: Rate | null;

  @Access('internal')
  @Field(() => CostPerCompletion, {
    nullable: true,
    description:
      'Cost ÷ completed in yen, over the held sessions whose cost is known; costs are not divided among organisations, jobs or ranks. / 修了1人当たりの経費（円、経費÷修了者数）。経費の分かる実施済みの回による。経費は団体・職種・職位に分かれない。',
  })
  readonly costPerCompletion: CostPerCompletion | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      'People who completed a rank-based course for new hires in the fiscal year, each once; null without a fiscal year. / その年度に新任の階層別研修を修了した実人数。年度の指定がなければ null。',
  })
  readonly newHires: Count | null;

  @Access('internal')
  @Field(() => Rate, {
    nullable: true,
    description:
      'Of these, who took part in an elective course in the next fiscal year; of a year that is not over, those so far. / そのうち翌年度に選択研修を受講した割合。翌年度が終わるまでは、その時点までの受講による。',
  })
  readonly newHireElectiveRate: Rate | null;

  @ListSize(20)
  @Access('internal')
  @Field(() => [StatisticsGap], { description: gapsDescription })
  readonly notApplicable: readonly StatisticsGap[];

  @Access('internal')
  @Field(() => DatasetKind, {
    nullable: true,
    description:
      'SYNTHETIC as soon as one record summed here is invented; null without records. / 一件でも合成データを含めば SYNTHETIC。記録がなければ null。',
  })
  readonly datasetKind: DatasetKind | null;

  @Access('internal')
  @Field(() => CellProvenance, { description: provenanceDescription })
  readonly provenance: CellProvenance;

  constructor(cell: CellSums, context: Context) {
    const figures = new CellFigures(developmentFields, cell, context);
    this.sessions = developmentMeasures.sessions(figures);
    this.places = developmentMeasures.places(figures);
    this.nominated = developmentMeasures.nominated(figures);
    this.enrollments = developmentMeasures.enrollments(figures);
    this.completed = developmentMeasures.completed(figures);
    this.completionRate = developmentMeasures.completionRate(figures);
    this.fillRate = developmentMeasures.fillRate(figures);
    this.costPerCompletion = developmentMeasures.costPerCompletion(figures);
    this.newHires = developmentMeasures.newHires(figures);
    this.newHireElectiveRate = developmentMeasures.newHireElectiveRate(figures);
    this.notApplicable = figures.notApplicable;
    this.datasetKind = figures.datasetKind;
    this.provenance = figures.provenance();
  }
}
