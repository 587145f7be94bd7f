import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Posts that an organisation meant to fill in a fiscal year with one job family, and those left open. / 一団体・一年度・一職種の募集した職と、埋まらなかった職。',
})
export class Vacancy extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 64 })
  @Access('internal')
  @Field(() => ID, {
    description:
      'Organisation code, fiscal year and job family, such as 112011-2024-CIVIL_ENGINEERING. / 団体コード・年度・職種。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => JobFamily, type: 'string' })
  @Access('internal')
  @Field(() => JobFamily, { description: 'Job family. / 職種。' })
  jobFamily!: JobFamily;

  @Property({ type: 'integer' })
  openings!: number;

  @Property({ type: 'integer' })
  unfilled!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
