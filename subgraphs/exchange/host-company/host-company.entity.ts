import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { CompanyLocation, Industry } from './host-company.enums.js';

/** What names the company carries no `@Field`: the resolver shows it with the company's consent only. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A company that takes staff in or sends its own. / 職員の派遣先または社員の派遣元となる民間企業等。',
})
export class HostCompany extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('internal')
  @Field(() => ID, {
    description: "The union's own code, such as C-0012. / 広域連合が付したコード（例 C-0012）。",
  })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  nameJa!: string;

  @Property({ type: 'string', length: 13, nullable: true })
  corporateNumber: string | null = null;

  @Property({ type: 'boolean' })
  @Access('internal')
  @Field(() => Boolean, {
    description: 'Whether the company agreed to be named. / 企業名の公表に同意しているか。',
  })
  consentsToBeNamed!: boolean;

  @Enum({ items: () => Industry, type: 'string' })
  @Access('internal')
  @Field(() => Industry, { description: 'Line of business. / 業種。' })
  industry!: Industry;

  @Enum({ items: () => CompanyLocation, type: 'string' })
  @Access('internal')
  @Field(() => CompanyLocation, { description: 'Where it is. / 所在。' })
  location!: CompanyLocation;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
