import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';
import { Meeting } from './meeting.entity.js';
import { Presence } from './meeting.enums.js';

/** Of an organisation, never of a person: who sat there is not kept. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Whether an invited organisation took part in a meeting. / 会議への団体ごとの出席の別。',
})
export class Attendance extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('internal')
  @Field(() => ID, {
    description: 'Meeting and organisation, such as COUNCIL-2024-01-112011. / 会議と団体コード。',
  })
  readonly code!: string;

  @ManyToOne(() => Meeting, { mapToPk: true })
  meeting!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  /** The meeting's, kept here too: lists by organisation read this table alone. */
  @Property({ type: 'date' })
  heldOn!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => Presence, type: 'string' })
  @Access('internal')
  @Field(() => Presence, { description: 'How it took part. / 出席の別。' })
  presence!: Presence;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
