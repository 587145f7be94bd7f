import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { CoordinationBody } from '../coordination-body/coordination-body.entity.js';

export enum SubcommitteeKind {
  PLANNING_OPERATIONS = 'PLANNING_OPERATIONS',
  MUNICIPAL_WIDE_AREA_TRAINING = 'MUNICIPAL_WIDE_AREA_TRAINING',
  PREFECTURAL_TRAINING = 'PREFECTURAL_TRAINING',
}

registerEnumType(SubcommitteeKind, {
  name: 'SubcommitteeKind',
  description: 'Which subcommittee. / 部会の別。',
  valuesConfig: {
    PLANNING_OPERATIONS: { description: 'Planning and operations. / 企画運営部会。' },
    MUNICIPAL_WIDE_AREA_TRAINING: {
      description: 'Wide-area training of municipal staff. / 市町村職員広域研修部会。',
    },
    PREFECTURAL_TRAINING: { description: 'Training of prefectural staff. / 県職員研修部会。' },
  },
});

@Entity()
@EntityKey('kind')
@ObjectType({
  implements: [Node, CoordinationBody],
  simpleResolvers: true,
  description: 'A subcommittee of the liaison council. / 連絡調整会議の部会。',
})
export class Subcommittee extends CoordinationBody {
  [PrimaryKeyProp]?: 'kind';

  @Enum({ items: () => SubcommitteeKind, type: 'string', primary: true })
  @Access('published')
  @Field(() => SubcommitteeKind, { description: 'Which subcommittee. / 部会の別。' })
  readonly kind!: SubcommitteeKind;

  @Property({ type: 'integer', fieldName: 'position' })
  order!: number;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      "What it seems to be for: the hub's own reading, since the plan words one remit for all three. / 部会ごとの役割についての本ハブの読み。計画の文言は三部会に共通。",
  })
  remitNoteJa: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'The same in English. / 部会ごとの役割についての本ハブの読み（英語）。',
  })
  remitNoteEn: string | null = null;
}
