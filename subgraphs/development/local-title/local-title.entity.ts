import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { Source } from '../source/source.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "A title on a member's own ladder and the tier that a person read into it; UNKNOWN until somebody has. / 団体独自の職名と、人が確かめた職位の階層の対応（確かめるまで UNKNOWN）。",
})
export class LocalTitle extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 64 })
  @Access('internal')
  @Field(() => ID, {
    description: 'Organisation code and title, such as 112011-課長補佐. / 団体コードと職名。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'string', length: 40 })
  @Access('internal')
  @Field(() => String, { description: 'The title as the member writes it. / 職名。' })
  titleJa!: string;

  @Enum({ items: () => RankTier, type: 'string' })
  @Access('internal')
  @Field(() => RankTier, { description: 'The tier it stands for. / 対応する階層。' })
  rankTier!: RankTier;

  /** Counted up by each change of the secretariat. */
  @Property({ type: 'integer' })
  @Access('internal')
  @Field(() => Int, {
    description:
      'Version of the record, from 1; a change names the version that it is about. / 記録の版（1から）。変更のときに示す。',
  })
  version!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
