import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';
import { StudyGroup } from '../study-group/study-group.entity.js';
import { OpportunityKind } from './exchange-opportunity.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'An occasion on which staff of several organisations meet. / 団体を越えた職員の交流機会。',
})
export class ExchangeOpportunity extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description: 'Fiscal year and number, such as E-2024-0012. / 年度と番号（例 E-2024-0012）。',
  })
  readonly code!: string;

  @Enum({ items: () => OpportunityKind, type: 'string' })
  @Access('published')
  @Field(() => OpportunityKind, { description: 'How staff meet. / 交流機会の区分。' })
  kind!: OpportunityKind;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'What it is about. / テーマ。' })
  themeJa!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'date', nullable: true })
  @Access('published')
  @Day()
  @Field(() => String, {
    nullable: true,
    description:
      'The day, ISO 8601; null for joint training, whose session tells its days. / 実施日（ISO 8601）。共同研修は null（実施回を参照）。',
  })
  heldOn: string | null = null;

  /** Development's session, by its key. */
  @Property({ type: 'string', length: 32, nullable: true })
  trainingSessionCode: string | null = null;

  @ManyToOne(() => StudyGroup, { mapToPk: true, nullable: true })
  studyGroup: string | null = null;

  @Property({ type: 'integer', nullable: true })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'Groups in which participants worked; null until reported. / 班の数。未報告は null。',
  })
  workGroups: number | null = null;

  @Property({ type: 'integer', nullable: true })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'Of these, groups with staff of more than one organisation; null until reported. / うち複数団体の職員が混ざった班の数。未報告は null。',
  })
  mixedWorkGroups: number | null = null;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
