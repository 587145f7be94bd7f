/** Exchange's measures of a cell. */

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
import { exchangeFields, exchangeMeasures } from './exchange-measures.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Exchange of staff in one cell. / 一区分の人材交流の値。',
})
export class ExchangeStatistics {
  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      'Staff that members placed elsewhere, by the year in which it began. / 派遣した職員数（開始年度）。',
  })
  readonly placementsOut: Count | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      'People that members took in, by the year in which it began. / 受け入れた人数（開始年度）。',
  })
  readonly placementsIn: Count | null;

  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: "Specialist networks' meetings held. / 開催した専門人材ネットワーク会合の数。",
  })
  readonly networkMeetings: number | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      "Staff at networks' meetings; one person at two counts twice. / ネットワーク会合の出席者数（延べ）。",
  })
  readonly networkAttendance: Count | null;

  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Occasions to meet, of all kinds. / 交流機会の数。',
  })
  readonly opportunities: number | null;

  @Access('internal')
  @Field(() => Count, {
    nullable: true,
    description:
      "People at workshops and study meetings, one person at two counts twice; joint training's people are development's. / ワークショップと公開会合の参加者数（延べ）。共同研修の受講者は人材開発の値を参照。",
  })
  readonly participants: Count | null;

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
    const figures = new CellFigures(exchangeFields, cell, context);
    this.placementsOut = exchangeMeasures.placementsOut(figures);
    this.placementsIn = exchangeMeasures.placementsIn(figures);
    this.networkMeetings = exchangeMeasures.networkMeetings(figures);
    this.networkAttendance = exchangeMeasures.networkAttendance(figures);
    this.opportunities = exchangeMeasures.opportunities(figures);
    this.participants = exchangeMeasures.participants(figures);
    this.notApplicable = figures.notApplicable;
    this.datasetKind = figures.datasetKind;
    this.provenance = figures.provenance();
  }
}
