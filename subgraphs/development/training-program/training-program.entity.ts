import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('year')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    "A fiscal year's training programme: its points and the courses it offers. / 研修計画（一年度の研修事業等のポイントと科目）。",
})
export class TrainingProgram extends Node {
  [PrimaryKeyProp]?: 'year';

  @PrimaryKey({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description: 'The calendar year in which its fiscal year begins. / 年度の始まる西暦年。',
  })
  readonly year!: number;

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [String], {
    description:
      "The year's points, in the programme's order. / 研修事業等のポイント（計画の順）。",
  })
  pointsJa!: string[];

  @Property({ type: 'integer', nullable: true, fieldName: 'budget_yen' })
  @Access('published')
  @Field(() => Int, {
    nullable: true,
    description: 'Budget in yen; null when not known. / 予算額（円）。不明なら null。',
  })
  budget: number | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
