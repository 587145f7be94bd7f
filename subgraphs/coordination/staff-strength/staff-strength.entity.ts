import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Staff of one organisation in one job family on 1 April. / 団体・職種ごとの職員数（4月1日現在）。',
})
export class StaffStrength extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 48 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Organisation, fiscal year and job family, such as 112011-2024-CIVIL_ENGINEERING. / 団体コード・年度・職種。',
  })
  readonly code!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => JobFamily, type: 'string' })
  @Access('published')
  @Field(() => JobFamily, { description: 'Job family. / 職種。' })
  jobFamily!: JobFamily;

  @Property({ type: 'integer' })
  headcount!: number;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
