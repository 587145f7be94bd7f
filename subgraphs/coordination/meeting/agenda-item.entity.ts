import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { Meeting } from './meeting.entity.js';
import { AgendaKind, AgendaOutcome } from './meeting.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An item on the agenda of a meeting. / 会議の議事。',
})
export class AgendaItem extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('draft')
  @Field(() => ID, {
    description: 'Meeting and number, such as COUNCIL-2024-01-02. / 会議と議事の番号。',
  })
  readonly code!: string;

  @ManyToOne(() => Meeting, { mapToPk: true })
  meeting!: string;

  @Property({ type: 'integer' })
  @Access('draft')
  @Field(() => Int, { description: 'Number on the agenda, from 1. / 議事の番号（1から）。' })
  number!: number;

  /** The meeting's, kept here too: lists by clause read this table alone. */
  @Property({ type: 'date' })
  heldOn!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => AgendaKind, type: 'string' })
  @Access('draft')
  @Field(() => AgendaKind, { description: 'What is done with it. / 議事の種類。' })
  kind!: AgendaKind;

  @Property({ type: 'string' })
  @Access('draft')
  @Field(() => String, { description: 'Title. / 件名。' })
  titleJa!: string;

  @Enum({ items: () => AgendaOutcome, type: 'string', nullable: true })
  @Access('draft')
  @Field(() => AgendaOutcome, {
    nullable: true,
    description: 'How it ended; null before the meeting. / 結果。開催前は null。',
  })
  outcome: AgendaOutcome | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('draft')
  @Field(() => String, {
    nullable: true,
    description: 'What was agreed; null unless AGREED. / 決定の内容。了承の場合だけ。',
  })
  resolutionJa: string | null = null;

  /** The global id of the activity that it is about. */
  @Property({ type: 'string', length: 80, nullable: true })
  subject: string | null = null;

  /** Counted up by each change of the secretariat. */
  @Property({ type: 'integer' })
  @Access('draft')
  @Field(() => Int, {
    description:
      'Version of the record, from 1; a change names the version that it is about. / 記録の版（1から）。変更のときに示す。',
  })
  version!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('draft')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
