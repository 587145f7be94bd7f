import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';
import { LiaisonCouncil } from './liaison-council.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A member organisation's seat in the council. / 連絡調整会議の席（構成団体ごと）。",
})
export class CouncilSeat extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('published')
  @Field(() => ID, {
    description: 'Organisation code and number, such as 112011-1. / 団体コードと番号。',
  })
  readonly code!: string;

  @ManyToOne(() => LiaisonCouncil, { mapToPk: true })
  council!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
