import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

export enum MessageChannel {
  WEBSITE = 'WEBSITE',
  VIDEO = 'VIDEO',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  PRINT = 'PRINT',
}

registerEnumType(MessageChannel, {
  name: 'MessageChannel',
  description: 'By which way a message goes out. / 発信の方法。',
  valuesConfig: {
    WEBSITE: { description: 'A page of a website. / ウェブサイト。' },
    VIDEO: { description: 'A video. / 動画。' },
    SOCIAL_MEDIA: { description: 'Social media. / ソーシャルメディア（SNS）。' },
    PRINT: { description: 'A leaflet or brochure. / 印刷物。' },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description: 'Something published to make the work of the members known. / 採用情報の発信。',
})
export class RecruitmentMessage extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, { description: 'Code of the message, such as RM-2024-001. / 発信の識別子。' })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'Title in Japanese. / 題名。' })
  titleJa!: string;

  @Enum({ items: () => MessageChannel, type: 'string' })
  @Access('published')
  @Field(() => MessageChannel, { description: 'By which way it went out. / 発信の方法。' })
  channel!: MessageChannel;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day it went out, ISO 8601. / 発信日（ISO 8601）。' })
  publishedOn!: string;

  /** Null when the union speaks for all. */
  @Property({ type: 'string', length: 6, nullable: true })
  organizationCode: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Where it can be seen. / 所在。' })
  url: string | null = null;

  @Property({ type: 'integer', nullable: true })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'Views or copies, not people; null when not known. / 閲覧数または部数（人数ではない）。不明なら null。',
  })
  reach: number | null = null;

  @Property({ type: 'string[]' })
  clauseCodes!: string[];

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
