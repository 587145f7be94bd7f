import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, InterfaceType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';

/** What the council and its subcommittees have in common: a name, a remit, and meetings. */
@Entity({ abstract: true })
@InterfaceType({
  implements: Node,
  description:
    'A body of the union that meets: the liaison council or a subcommittee. / 会議体（連絡調整会議または部会）。',
})
export abstract class CoordinationBody extends Node {
  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 名称。' })
  nameJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: "Name in English; the hub's own translation. / 英語名（本ハブによる訳）。",
  })
  nameEn!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Its remit as the plan words it. / 計画に書かれた役割。' })
  remitJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, {
    description: "The remit in English; the hub's own translation. / 役割の英訳（本ハブによる）。",
  })
  remitEn!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  remitClause!: string;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
