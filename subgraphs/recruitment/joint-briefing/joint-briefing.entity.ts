import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

export enum BriefingKind {
  GENERAL = 'GENERAL',
  SPECIALIST = 'SPECIALIST',
}

registerEnumType(BriefingKind, {
  name: 'BriefingKind',
  description: 'Kind of joint briefing. / 合同説明会の種類。',
  valuesConfig: {
    GENERAL: { description: 'For all who seek a post. / 職員採用合同説明会。' },
    SPECIALIST: {
      description: 'Shows what specialist posts have to offer. / 専門職の魅力を紹介する説明会。',
    },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'A briefing at which several members present themselves to those who seek a post. / 職員採用の合同説明会。',
})
export class JointBriefing extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description: 'Code of the briefing, such as JB-2024-G-01. / 説明会の識別子。',
  })
  readonly code!: string;

  @Enum({ items: () => BriefingKind, type: 'string' })
  @Access('published')
  @Field(() => BriefingKind, { description: 'Kind. / 種類。' })
  kind!: BriefingKind;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 名称。' })
  nameJa!: string;

  @Enum({ items: () => JobFamily, type: 'string', nullable: true })
  @Access('published')
  @Field(() => JobFamily, {
    nullable: true,
    description: 'The job family that it is about; null for all. / 対象の職種。限らなければ null。',
  })
  jobFamily: JobFamily | null = null;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day, ISO 8601. / 開催日（ISO 8601）。' })
  heldOn!: string;

  @Enum({ items: () => DeliveryMode, type: 'string' })
  @Access('published')
  @Field(() => DeliveryMode, { description: 'How it is held. / 実施方法。' })
  deliveryMode!: DeliveryMode;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Where it is held; null online. / 会場。' })
  venue: string | null = null;

  @Property({ type: 'integer', nullable: true })
  visitors: number | null = null;

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
