import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ExchangeStatus } from '../exchange-status.js';
import { Source } from '../source/source.entity.js';
import { SpecialistNetwork } from '../specialist-network/specialist-network.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A meeting of a specialist network. / 専門人材のネットワークの会合。',
})
export class NetworkMeeting extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 80 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Network code, fiscal year and number, such as N-CIVIL_ENGINEERING-2024-02. / ネットワークのコード・年度・番号。',
  })
  readonly code!: string;

  @ManyToOne(() => SpecialistNetwork, { mapToPk: true })
  network!: string;

  /** The network's, kept here too: lists of meetings filter by it. */
  @Property({ type: 'string' })
  jobFamily!: string;

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

  @Enum({ items: () => ExchangeStatus, type: 'string' })
  @Access('published')
  @Field(() => ExchangeStatus, { description: 'Whether it has taken place. / 実施の状況。' })
  status!: ExchangeStatus;

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [String], { description: 'What was talked about. / 議題。' })
  topicsJa!: string[];

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
