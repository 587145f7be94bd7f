import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "A member's own policy on the development of its staff, as adopted or revised on one day. / 構成団体の人材育成基本方針（策定・改定ごと）。",
})
export class HrDevelopmentPolicy extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 24 })
  @Access('published')
  @Field(() => ID, {
    description: 'Organisation and day, such as 112011-2024-03-29. / 団体コードと策定・改定日。',
  })
  readonly code!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Title. / 名称。' })
  titleJa!: string;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, {
    description: 'The day it was adopted or revised, ISO 8601. / 策定・改定日。',
  })
  adoptedOn!: string;

  @Property({ type: 'boolean', fieldName: 'follows_2023_guide' })
  @Access('published')
  @Field(() => Boolean, {
    description:
      "Whether it follows the State's guide of 2023-12-22 on developing and securing staff. / 令和5年12月の「人材育成・確保基本方針策定指針」を踏まえたか。",
  })
  follows2023Guide!: boolean;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Where it can be read. / 所在。' })
  url: string | null = null;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  clause!: string;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
