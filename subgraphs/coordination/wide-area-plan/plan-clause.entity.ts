import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { ClauseKind, PlanDomain } from './plan-clause.enums.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';

/**
 * A clause with the wording in force today: a view over `clause`, which never
 * changes, and `clause_text`, to which each revision adds.
 */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A clause of a wide-area plan, in the wording in force today. / 広域計画の条項（現行の文言）。',
})
export class PlanClause extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Stable code of the clause, such as 6-dev-1; a revision of the plan keeps it. / 条項の識別子（例 6-dev-1）。改定後も変わらない。',
  })
  readonly code!: string;

  @ManyToOne(() => WideAreaPlan, { mapToPk: true })
  plan!: number;

  @Property({ type: 'string', length: 24 })
  @Access('published')
  @Field(() => String, {
    description: 'The code within its plan, such as dev-1. / 計画の中での識別子（例 dev-1）。',
  })
  clauseId!: string;

  @Enum({ items: () => ClauseKind, type: 'string' })
  @Access('published')
  @Field(() => ClauseKind, { description: 'What it is. / 種類。' })
  kind!: ClauseKind;

  @Enum({ items: () => PlanDomain, type: 'string', nullable: true })
  @Access('published')
  @Field(() => PlanDomain, {
    nullable: true,
    description: 'The domain it is about; null when about all. / 分野。全体に及ぶ条項は null。',
  })
  domain: PlanDomain | null = null;

  @ManyToOne(() => PlanClause, { mapToPk: true, nullable: true })
  parent: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'Its number as printed, such as １ or Ⅰ. / 印刷された番号。',
  })
  number: string | null = null;

  @Property({ type: 'integer', fieldName: 'position' })
  @Access('published')
  @Field(() => Int, {
    description: 'Where it stands in the plan, from 1. / 計画の中での順番（1から）。',
  })
  order!: number;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Heading in Japanese. / 見出し。' })
  titleJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description:
      "Heading in English; the hub's own translation, not the union's. / 見出しの英訳（本ハブによるもので、公式の訳ではない）。",
  })
  titleEn!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      'Text, paragraphs parted by a line break; null where the plan has only a heading. / 本文（段落は改行で区切る）。見出しだけの条項は null。',
  })
  bodyJa: string | null = null;

  @Property({ type: 'boolean' })
  @Access('published')
  @Field(() => Boolean, {
    description: 'False once a revision has dropped it. / 改定で廃止された後は偽。',
  })
  inForce!: boolean;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
