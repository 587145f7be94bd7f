import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Why an activity is done over a wide area: a member alone could hardly do it, or together it does more. / 事業を広域で行う理由（単独では困難、または共同により成果が高まる）。',
})
export class WideAreaJustification extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 80 })
  @Access('published')
  @Field(() => ID, {
    description:
      'The id of the activity, such as TrainingCourse:D-0014; an activity has one justification at most. / 事業の id（例 TrainingCourse:D-0014）。事業ごとに一つまで。',
  })
  readonly code!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      'Why a member alone could hardly do it; null when it could. / 単独で実施することが困難な理由。困難でなければ null。',
  })
  soloDifficultyJa: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      'What is gained by doing it together; null when nothing is named. / 広域的又は共同で実施することにより高まる成果。なければ null。',
  })
  jointEffectJa: string | null = null;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description:
      'Member organisations that took part when it was assessed. / 評価の時点での参加団体数。',
  })
  participatingOrganizations!: number;

  @Property({ type: 'date' })
  @Access('published')
  @Day()
  @Field(() => String, { description: 'The day it was assessed, ISO 8601. / 評価日（ISO 8601）。' })
  assessedOn!: string;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  clause!: string;

  /** Counted up by each change of the secretariat. */
  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description:
      'Version of the record, from 1; a change names the version that it is about. / 記録の版（1から）。変更のときに示す。',
  })
  version!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
