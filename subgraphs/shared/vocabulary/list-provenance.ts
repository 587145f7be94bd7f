/** Where the rows of a list come from: what a dashboard prints beside it, such as 「令和7年3月末現在」. */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { asOfLabel } from './day.js';
import { Day } from './day-field.js';
import { DatasetKind } from './provenance.js';

/** As the statement answers it. */
export interface ListProvenanceRow {
  readonly sourceId: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly publisher: string | null;
  readonly asOf: string | null;
  readonly datasetKind: DatasetKind;
  readonly rows: number;
}

@Access('inherited')
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'One of the sources that the rows of a list come from. / 一覧の行の出典（出典ごと）。',
})
export class ListProvenance {
  @Field(() => ID, { description: 'Id of the source. / 出典の識別子。' })
  readonly sourceId: string;

  @Field(() => String, { description: 'Its title in Japanese. / 出典名。' })
  readonly titleJa: string;

  @Field(() => String, { description: 'Its title in English. / 出典名（英語）。' })
  readonly titleEn: string;

  @Field(() => String, { nullable: true, description: 'Who published it. / 公表者。' })
  readonly publisher: string | null;

  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'The day that it describes, ISO 8601; null when not known. / 内容の時点（ISO 8601）。不明は null。',
  })
  readonly asOf: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'That day as it is printed, such as 令和7年3月末現在; null when not known. / 表示用の時点（例 令和7年3月末現在）。不明は null。',
  })
  readonly asOfLabel: string | null;

  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  readonly datasetKind: DatasetKind;

  @Field(() => Int, {
    description: 'Rows of the whole list that come from it. / この出典による行の数（全ページ）。',
  })
  readonly rows: number;

  constructor(row: ListProvenanceRow) {
    this.sourceId = row.sourceId;
    this.titleJa = row.titleJa;
    this.titleEn = row.titleEn;
    this.publisher = row.publisher;
    this.asOf = row.asOf;
    this.asOfLabel = row.asOf === null ? null : asOfLabel(row.asOf);
    this.datasetKind = row.datasetKind;
    this.rows = row.rows;
  }
}
