import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';
import { Subcommittee } from './subcommittee.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An organisation on a subcommittee in one fiscal year. / 部会の構成団体（年度ごと）。',
})
export class SubcommitteeMembership extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 48 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Subcommittee, fiscal year and organisation, such as PLANNING_OPERATIONS-2024-112011. / 部会・年度・団体コード。',
  })
  readonly code!: string;

  @ManyToOne(() => Subcommittee, { mapToPk: true })
  subcommittee!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
