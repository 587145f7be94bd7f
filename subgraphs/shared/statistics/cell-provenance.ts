/** Where the figures of a cell come from: what a dashboard prints beside them, such as 「令和7年3月末現在」. */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { asOfLabel } from '../vocabulary/day.js';
import { Day } from '../vocabulary/day-field.js';
import { DatasetKind } from '../vocabulary/provenance.js';

/** As the statement answers it. */
export interface CellSourceRow {
  readonly sourceId: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly asOf: string | null;
  readonly datasetKind: DatasetKind;
}

/** It does not tell how many records come from it: those may be people. */
@Access('inherited')
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'One of the sources of what is summed in a cell. / 一区分の値の出典の一つ。',
})
export class CellSource implements CellSourceRow {
  @Field(() => ID, { description: 'Id of the source. / 出典の識別子。' })
  readonly sourceId!: string;

  @Field(() => String, { description: 'Its title in Japanese. / 出典名。' })
  readonly titleJa!: string;

  @Field(() => String, { description: 'Its title in English. / 出典名（英語）。' })
  readonly titleEn!: string;

  @Field(() => String, { nullable: true, description: 'Who published it. / 公表者。' })
  readonly publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read. / 所在。' })
  readonly url!: string | null;

  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'The day that it describes, ISO 8601; null when not known. / 内容の時点（ISO 8601）。不明は null。',
  })
  readonly asOf!: string | null;

  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  readonly datasetKind!: DatasetKind;
}

@Access('inherited')
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'Where the figures of a cell come from, and of which day they are. / 一区分の値の出典と時点。',
})
export class CellProvenance {
  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'The latest day that one of its sources describes, ISO 8601; null when none is known. / 出典の時点のうち最も新しいもの（ISO 8601）。不明は null。',
  })
  readonly asOf: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'That day as it is printed, such as 令和7年3月末現在; null when not known. / 表示用の時点（例 令和7年3月末現在）。不明は null。',
  })
  readonly asOfLabel: string | null;

  @Field(() => [CellSource], {
    description:
      'The sources of all records that its figures sum, by their ids; none without records. / 値のもととなる記録の出典（識別子順）。記録がなければ空。',
  })
  readonly sources: readonly CellSource[];

  constructor(sources: readonly CellSourceRow[]) {
    const days = sources.flatMap(({ asOf }) => asOf ?? []);
    this.asOf = days.toSorted().at(-1) ?? null;
    this.asOfLabel = this.asOf === null ? null : asOfLabel(this.asOf);
    this.sources = sources;
  }
}

export const provenanceDescription =
  'Where all figures beside come from, whichever of them are asked; looked up only when asked. / ここにある全ての値の出典と時点（どの値を求めたかによらない）。求めたときだけ調べる。';
