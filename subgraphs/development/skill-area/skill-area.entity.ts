import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';

export enum SkillOrigin {
  PLAN = 'PLAN',
  MODEL = 'MODEL',
}

registerEnumType(SkillOrigin, {
  name: 'SkillOrigin',
  description: 'Where a skill area is taken from. / 能力分野の由来。',
  valuesConfig: {
    PLAN: { description: "The plan's own wording. / 広域計画の文言。" },
    MODEL: { description: 'The classification of this hub, not an official one. / 本ハブの分類。' },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A skill that courses build, such as use of data. / 研修で伸ばす能力の分野。',
})
export class SkillArea extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, { description: 'Code, such as DATA_USE. / 識別子（例 DATA_USE）。' })
  readonly code!: string;

  @Property({ type: 'string', length: 60 })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 名称。' })
  nameJa!: string;

  @Property({ type: 'string', length: 60 })
  @Access('published')
  @Field(() => String, {
    description: "Name in English; the hub's own translation. / 英語名（本ハブによる訳）。",
  })
  nameEn!: string;

  @Enum({ items: () => SkillOrigin, type: 'string' })
  @Access('published')
  @Field(() => SkillOrigin, { description: 'Where it is taken from. / 由来。' })
  origin!: SkillOrigin;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, { description: 'Place among the skill areas, from 1. / 並び順（1から）。' })
  position!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
