import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'A lecture at a university in which staff of a member tell of their work. / 大学等での出前講座。',
})
export class OutreachLecture extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description: 'Code of the lecture, such as OL-2024-001. / 出前講座の識別子。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 80 })
  @Access('published')
  @Field(() => String, { description: 'University. / 大学。' })
  university!: string;

  @Property({ type: 'string', length: 80, nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'Faculty; null for all. / 学部。全学なら null。',
  })
  faculty: string | null = null;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day, ISO 8601. / 実施日（ISO 8601）。' })
  heldOn!: string;

  @Enum({ items: () => DeliveryMode, type: 'string' })
  @Access('published')
  @Field(() => DeliveryMode, { description: 'How it is held. / 実施方法。' })
  deliveryMode!: DeliveryMode;

  @Property({ type: 'integer', nullable: true })
  audience: number | null = null;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'string[]' })
  clauseCodes!: string[];

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
