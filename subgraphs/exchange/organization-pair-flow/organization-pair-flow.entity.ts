import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Source } from '../source/source.entity.js';

/** Counts of people carry no `@Field`: the resolver makes a `Count` of them. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "Who met whom: one organisation's staff, and another's whom they met in a fiscal year. / 一団体の職員が一年度に出会った他団体の職員。",
})
export class OrganizationPairFlow extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 20 })
  @Access('internal')
  @Field(() => ID, {
    description:
      'Fiscal year and both organisation codes, such as 2024-112011-112020. / 年度と両団体のコード。',
  })
  readonly code!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'string', length: 6 })
  fromCode!: string;

  @Property({ type: 'string', length: 6 })
  toCode!: string;

  @Property({ type: 'integer' })
  met!: number;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
