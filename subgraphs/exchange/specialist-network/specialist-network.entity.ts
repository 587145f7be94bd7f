import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description: 'A network of specialist staff of several members. / 専門人材の人的ネットワーク。',
})
export class SpecialistNetwork extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 64 })
  @Access('published')
  @Field(() => ID, {
    description: 'Such as N-CIVIL_ENGINEERING. / ネットワークのコード（例 N-CIVIL_ENGINEERING）。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'Its name. / 名称。' })
  nameJa!: string;

  @Enum({ items: () => JobFamily, type: 'string' })
  @Access('published')
  @Field(() => JobFamily, { description: 'Whose network it is. / 対象の職種。' })
  jobFamily!: JobFamily;

  @Property({ type: 'integer' })
  foundedFiscalYear!: number;

  /** The member that keeps it going, by its key. */
  @Property({ type: 'string', length: 6, nullable: true })
  coordinatorCode: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
