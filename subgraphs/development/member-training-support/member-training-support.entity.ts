import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';

export enum TrainingSupportKind {
  INSTRUCTOR_REFERRAL = 'INSTRUCTOR_REFERRAL',
  MATERIALS = 'MATERIALS',
  VENUE = 'VENUE',
  PLANNING_ADVICE = 'PLANNING_ADVICE',
}

registerEnumType(TrainingSupportKind, {
  name: 'TrainingSupportKind',
  description: "How a member's own training is supported. / 独自研修への支援の種類。",
  valuesConfig: {
    INSTRUCTOR_REFERRAL: { description: 'Word of suitable instructors. / 講師情報の提供。' },
    MATERIALS: { description: 'Teaching materials. / 資料・教材の提供。' },
    VENUE: { description: 'A place to hold it. / 会場の提供。' },
    PLANNING_ADVICE: { description: 'Advice on planning it. / 企画の相談。' },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'Support for training that a member holds on its own. / 構成団体が独自に実施する人材開発への支援。',
})
export class MemberTrainingSupport extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 24 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Fiscal year, organisation and number, such as T-2024-112011-01. / 年度・団体コード・番号（例 T-2024-112011-01）。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => TrainingSupportKind, type: 'string' })
  @Access('published')
  @Field(() => TrainingSupportKind, { description: 'How it is supported. / 支援の種類。' })
  kind!: TrainingSupportKind;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: "What the member's training is about. / 独自研修の主題。" })
  themeJa!: string;

  @ManyToOne(() => TrainingCourse, { mapToPk: true, nullable: true })
  replacedCourse: string | null = null;

  @Property({ type: 'string', length: 32 })
  clauseCode!: string;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
