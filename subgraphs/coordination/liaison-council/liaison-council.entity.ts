import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { CoordinationBody } from '../coordination-body/coordination-body.entity.js';

/** The union has one; it is a row so that its name and remit have a source like any other fact. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Node, CoordinationBody],
  simpleResolvers: true,
  description:
    'The liaison and coordination council, in which every member has a seat. / 連絡調整会議（全構成団体が構成員）。',
})
export class LiaisonCouncil extends CoordinationBody {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, { description: 'Always liaison-council. / 常に liaison-council。' })
  readonly code!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Short name in Japanese. / 略称。' })
  shortNameJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description:
      "Short name in English; the hub's own translation. / 英語の略称（本ハブによる訳）。",
  })
  shortNameEn!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: 'Who holds a seat: the head of which section. / 構成員となる職。',
  })
  seatHolderJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: 'Who holds a seat, in English. / 構成員となる職（英訳）。',
  })
  seatHolderEn!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'How the hub reads the rule on seats. / 席数についての本ハブの整理。',
  })
  seatNoteJa: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'The same in English. / 席数についての本ハブの整理（英語）。',
  })
  seatNoteEn: string | null = null;
}
