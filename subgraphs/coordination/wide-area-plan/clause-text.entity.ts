import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { PlanClause } from './plan-clause.entity.js';
import { PlanRevision } from './plan-revision.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One wording of a clause. / 条項のある時点の文言。',
})
export class ClauseText extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 40 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Code of the clause and number of the revision, 0 as adopted, such as 6-dev-1@0. / 条項の識別子と改定の番号（策定時は0）。',
  })
  readonly code!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  clause!: string;

  @ManyToOne(() => PlanRevision, { mapToPk: true, nullable: true })
  revision: string | null = null;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description: 'Number of the revision, 0 as adopted. / 改定の番号（策定時は0）。',
  })
  edition!: number;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Its number as printed. / 印刷された番号。' })
  number: string | null = null;

  @Property({ type: 'integer', fieldName: 'position' })
  order!: number;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Heading in Japanese. / 見出し。' })
  titleJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: "Heading in English; the hub's own translation. / 見出しの英訳（本ハブによる）。",
  })
  titleEn!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'Text; null where there is only a heading. / 本文。見出しだけなら null。',
  })
  bodyJa: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
