import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { AffiliationKind, InstructorKind } from './instructor.enums.js';

/** No name is kept of whoever teaches: a code, and where they belong. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Whoever teaches, known by a code and an affiliation and never by name. / 講師。識別子と所属だけを持ち、氏名は持たない。',
})
export class Instructor extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('internal')
  @Field(() => ID, { description: 'Code, such as I-0001. / 識別子（例 I-0001）。' })
  readonly code!: string;

  @Enum({ items: () => InstructorKind, type: 'string' })
  @Access('internal')
  @Field(() => InstructorKind, { description: 'Inside or outside. / 内部か外部か。' })
  kind!: InstructorKind;

  @Enum({ items: () => AffiliationKind, type: 'string' })
  @Access('internal')
  @Field(() => AffiliationKind, { description: 'What kind of body it is. / 所属の種類。' })
  affiliationKind!: AffiliationKind;

  @Property({ type: 'string', length: 120, nullable: true })
  @Access('internal')
  @Field(() => String, {
    nullable: true,
    description:
      'The body, such as a university; null for staff of the union or a member. / 所属（大学名など）。広域連合・構成団体の職員は null。',
  })
  affiliationJa: string | null = null;

  @Property({ type: 'string', length: 6, nullable: true })
  organizationCode: string | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
