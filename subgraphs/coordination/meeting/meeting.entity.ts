import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { LiaisonCouncil } from '../liaison-council/liaison-council.entity.js';
import { Source } from '../source/source.entity.js';
import { Subcommittee } from '../subcommittee/subcommittee.entity.js';
import { MeetingKind, MeetingStatus } from './meeting.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A meeting of the council or of a subcommittee. / 連絡調整会議または部会の会議。',
})
export class Meeting extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 24 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Body, fiscal year and round, such as COUNCIL-2024-01. / 会議体・年度・回（例 COUNCIL-2024-01）。',
  })
  readonly code!: string;

  /** Either the council or a subcommittee met. */
  @ManyToOne(() => LiaisonCouncil, { mapToPk: true, nullable: true })
  council: string | null = null;

  @ManyToOne(() => Subcommittee, { mapToPk: true, nullable: true })
  subcommittee: string | null = null;

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
  @Field(() => String, {
    description:
      'The day, ISO 8601; of a meeting in writing the day the answers were due. / 開催日（ISO 8601）。書面開催は回答期限。',
  })
  heldOn!: string;

  @Enum({ items: () => MeetingKind, type: 'string' })
  @Access('published')
  @Field(() => MeetingKind, { description: 'Kind of meeting. / 会議の種類。' })
  kind!: MeetingKind;

  @Enum({ items: () => DeliveryMode, type: 'string', nullable: true })
  @Access('published')
  @Field(() => DeliveryMode, {
    nullable: true,
    description: 'How it is held; null in writing. / 開催方法。書面開催は null。',
  })
  deliveryMode: DeliveryMode | null = null;

  @Enum({ items: () => MeetingStatus, type: 'string' })
  @Access('published')
  @Field(() => MeetingStatus, { description: 'Whether it has taken place. / 開催の状況。' })
  status!: MeetingStatus;

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
