import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'A provision a plan rests on. / 計画の根拠規定。',
})
export class LegalBasis {
  @Field(() => String, { description: 'As it is cited. / 規定の名称。' })
  readonly ja!: string;

  @Field(() => String, {
    description: "In English; the hub's own translation. / 英訳（本ハブによる）。",
  })
  readonly en!: string;
}

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'The fiscal years a plan covers, both included. / 計画期間（両端を含む）。',
})
export class PlanPeriod {
  @Field(() => FiscalYear, { description: 'First fiscal year. / 最初の年度。' })
  readonly from: FiscalYear;

  @Field(() => FiscalYear, { description: 'Last fiscal year. / 最後の年度。' })
  readonly to: FiscalYear;

  constructor(from: number, to: number) {
    this.from = new FiscalYear(from);
    this.to = new FiscalYear(to);
  }
}

@Entity()
@EntityKey('ordinal')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A wide-area plan, the statutory plan of the union. / 広域計画（地方自治法に基づく広域連合の計画）。',
})
export class WideAreaPlan extends Node {
  [PrimaryKeyProp]?: 'ordinal';

  @PrimaryKey({ type: 'integer' })
  @Access('published')
  @Field(() => Int, { description: 'Which plan it is: 6 for the sixth. / 第何次か。' })
  readonly ordinal!: number;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Title in Japanese. / 計画名。' })
  titleJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: "Title in English; the hub's own translation. / 英語名（本ハブによる訳）。",
  })
  titleEn!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Who drew it up. / 策定者。' })
  issuerJa!: string;

  @Property({ type: 'json' })
  @Access('published')
  @Field(() => [LegalBasis], { description: 'The provisions it rests on. / 根拠規定。' })
  legalBasis!: LegalBasis[];

  @Property({ type: 'integer' })
  fromFiscalYear!: number;

  @Property({ type: 'integer' })
  toFiscalYear!: number;

  @Property({ type: 'date', nullable: true })
  @Access('published')
  @Day()
  @Field(() => String, {
    nullable: true,
    description: 'The day it was adopted, ISO 8601; null when not known. / 策定日。不明は null。',
  })
  adoptedOn: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
