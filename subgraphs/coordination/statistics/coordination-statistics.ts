/** Coordination's measures of a cell. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { ListSize } from '../../shared/list-size.js';
import { CellFigures } from '../../shared/statistics/cell-figures.js';
import { CellProvenance, provenanceDescription } from '../../shared/statistics/cell-provenance.js';
import type { CellSums } from '../../shared/statistics/cell-sums.queries.js';
import { gapsDescription, StatisticsGap } from '../../shared/statistics/gap.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { coordinationFields, coordinationMeasures } from './coordination-measures.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Needs and research in one cell. / 一区分の課題・ニーズと調査研究の値。',
})
export class CoordinationStatistics {
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Needs that members put forward. / 構成団体から出された課題・ニーズの件数。',
  })
  readonly needs: number | null;

  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Of these, the answered ones. / そのうち対応済みの件数。',
  })
  readonly needsAnswered: number | null;

  @Access('internal')
  @Field(() => Int, { nullable: true, description: 'Research surveys. / 調査研究の件数。' })
  readonly researchSurveys: number | null;

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
    const figures = new CellFigures(coordinationFields, cell, context);
    this.needs = coordinationMeasures.needs(figures);
    this.needsAnswered = coordinationMeasures.needsAnswered(figures);
    this.researchSurveys = coordinationMeasures.researchSurveys(figures);
    this.notApplicable = figures.notApplicable;
    this.datasetKind = figures.datasetKind;
    this.provenance = figures.provenance();
  }
}
