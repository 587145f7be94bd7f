import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { OrganizationKind, Region } from './member-organization.enums.js';

/** Former organisations lie in the same table: their figures stay theirs. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A member organisation of the union, of today or former. / 構成団体（かつての団体を含む）。',
})
export class MemberOrganization extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 6 })
  @Access('published')
  @Field(() => ID, {
    description: 'Local government code of six digits. / 全国地方公共団体コード（6桁）。',
  })
  readonly code!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 団体名。' })
  nameJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Reading in hiragana. / 読み（ひらがな）。' })
  nameKana!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description:
      'Romanised name, not always the official English one: 三郷市 and 美里町 are both Misato. / ローマ字名。公式の英語名とは限らない。',
  })
  nameEn!: string;

  @Enum({ items: () => OrganizationKind, type: 'string' })
  @Access('published')
  @Field(() => OrganizationKind, { description: 'Kind of local government. / 団体の区分。' })
  type!: OrganizationKind;

  @Enum({ items: () => Region, type: 'string', nullable: true })
  @Access('published')
  @Field(() => Region, {
    nullable: true,
    description:
      'Its region; null for the prefecture and where not known. / 地域。県と不明の団体は null。',
  })
  region: Region | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'The county a town or village lies in. / 郡。市と県は null。',
  })
  countyJa: string | null = null;

  @Property({ type: 'integer', nullable: true })
  population: number | null = null;

  @Property({ type: 'date', nullable: true })
  populationAsOf: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true, nullable: true })
  populationSource: string | null = null;

  @Property({ type: 'date', nullable: true })
  @Access('published')
  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'First day under this code and name, ISO 8601; null when not known. / この団体となった日。不明は null。',
  })
  validFrom: string | null = null;

  @Property({ type: 'date', nullable: true })
  @Access('published')
  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'The day from which its successor stands in its place, ISO 8601; null for a member of today. / 後継の団体に引き継がれた日。現在の団体は null。',
  })
  validTo: string | null = null;

  @ManyToOne(() => MemberOrganization, { mapToPk: true, nullable: true })
  successor: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
