import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A revision of a plan during its period. Clauses keep their codes; it adds new wordings. / 計画期間中の随時改定。条項の識別子は変わらない。',
})
export class PlanRevision extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('published')
  @Field(() => ID, {
    description: 'Plan and number of the revision, such as 6-r1. / 計画と改定の番号（例 6-r1）。',
  })
  readonly code!: string;

  @ManyToOne(() => WideAreaPlan, { mapToPk: true })
  plan!: number;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, { description: 'Number of the revision, from 1. / 改定の番号（1から）。' })
  number!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day it was decided, ISO 8601. / 決定日。' })
  decidedOn!: string;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, {
    description: 'The first day its wordings are in force, ISO 8601. / 適用日。',
  })
  effectiveFrom!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'What it changes. / 改定の概要。' })
  summaryJa!: string;

  /** Counted up by each change of the secretariat. */
  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description:
      'Version of the record, from 1; a change names the version that it is about. / 記録の版（1から）。変更のときに示す。',
  })
  version!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
