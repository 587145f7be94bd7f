import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { LearningPathway } from './learning-pathway.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A step of a learning pathway. / 学びの道筋の一段階。',
})
export class LearningStep extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 20 })
  @Access('published')
  @Field(() => ID, {
    description: 'Pathway and position, such as L-01-2. / 道筋の識別子と順番（例 L-01-2）。',
  })
  readonly code!: string;

  @ManyToOne(() => LearningPathway, { mapToPk: true })
  pathway!: string;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description: 'Place within the pathway, from 1. / 道筋の中の順番（1から）。',
  })
  position!: number;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'What one can do after it. / ねらい。' })
  aimJa!: string;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
