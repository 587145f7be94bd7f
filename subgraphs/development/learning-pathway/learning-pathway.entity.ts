import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'A way to learn over several courses, step by step, such as reskilling. / 段階を踏んで科目を学ぶ道筋（リスキリングなど）。',
})
export class LearningPathway extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('published')
  @Field(() => ID, { description: 'Code, such as L-01. / 識別子（例 L-01）。' })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 名称。' })
  nameJa!: string;

  @Enum({ items: () => RankTier, type: 'string' })
  @Access('published')
  @Field(() => RankTier, { description: 'The rank it is meant for. / 対象の階層。' })
  targetTier!: RankTier;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
