import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';

export enum SessionStatus {
  PLANNED = 'PLANNED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

registerEnumType(SessionStatus, {
  name: 'SessionStatus',
  description: 'Whether a session has taken place. / 実施の状況。',
  valuesConfig: {
    PLANNED: { description: 'Still to come. / 予定。' },
    HELD: { description: 'Has taken place. / 実施済み。' },
    CANCELLED: { description: 'Called off. / 中止。' },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One run of a course. / 研修の実施回。',
})
export class TrainingSession extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Course code, fiscal year and round, such as D-0014-2024-01. / 科目コード・年度・回（例 D-0014-2024-01）。',
  })
  readonly code!: string;

  /** A relation never carries `@Field`: the resolver answers it through a loader. */
  @ManyToOne(() => TrainingCourse, { mapToPk: true })
  course!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description: 'Round within the fiscal year, from 1. / 年度内の回（1から）。',
  })
  round!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'First day, ISO 8601. / 初日（ISO 8601）。' })
  startsOn!: string;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'Last day, ISO 8601. / 最終日（ISO 8601）。' })
  endsOn!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Where it is held; null online. / 会場。' })
  venue: string | null = null;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, { description: 'Places offered. / 定員。' })
  capacity!: number;

  @Enum({ items: () => DeliveryMode, type: 'string' })
  @Access('published')
  @Field(() => DeliveryMode, { description: 'How it is held. / 実施方法。' })
  deliveryMode!: DeliveryMode;

  @Enum({ items: () => SessionStatus, type: 'string' })
  @Access('published')
  @Field(() => SessionStatus, { description: 'Whether it has taken place. / 実施の状況。' })
  status!: SessionStatus;

  @Property({ type: 'integer', nullable: true, fieldName: 'cost_yen' })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'What it cost in yen; null when not known, such as before it is held. / 経費（円）。実施前など不明なら null。',
  })
  cost: number | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
