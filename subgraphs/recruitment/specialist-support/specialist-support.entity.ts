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
  description:
    'What was done so that members find the specialists they need. / 専門人材の確保支援。',
})
export class SpecialistSupport extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, { description: 'Code of the support, such as SS-2024-01. / 支援の識別子。' })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'What was done. / 支援の内容。' })
  measureJa!: string;

  @Enum({ items: () => JobFamily, type: 'string' })
  @Access('published')
  @Field(() => JobFamily, { description: 'Job family. / 職種。' })
  jobFamily!: JobFamily;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  /** Exchange's network, by its key. */
  @Property({ type: 'string', length: 64, nullable: true })
  networkCode: string | null = null;

  @Property({ type: 'string[]' })
  organizationCodes!: string[];

  @Property({ type: 'string', nullable: true })
  @Access('internal')
  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null while it goes on. / 支援の結果。継続中は null。',
  })
  resultJa: string | null = null;

  @Property({ type: 'string[]' })
  clauseCodes!: string[];

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
