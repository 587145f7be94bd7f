import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';
import { Audience, CourseCategory, EmploymentKind, Selection } from './training-course.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description: 'A course as designed; its runs are sessions. / 研修（科目）。',
})
export class TrainingCourse extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('published')
  @Field(() => ID, { description: 'Course code, stable over the years. / 科目コード。' })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'Name in Japanese. / 科目名。' })
  nameJa!: string;

  @Enum({ items: () => CourseCategory, type: 'string' })
  @Access('published')
  @Field(() => CourseCategory, { description: 'Kind of course. / 研修の区分。' })
  category!: CourseCategory;

  @Enum({ items: () => Audience, type: 'string' })
  @Access('published')
  @Field(() => Audience, { description: 'Whose staff it is for. / 対象。' })
  audience!: Audience;

  @Enum({ items: () => Selection, type: 'string' })
  @Access('published')
  @Field(() => Selection, { description: 'How participants are chosen. / 受講者の決め方。' })
  selection!: Selection;

  @Enum({ items: () => DeliveryMode, type: 'string' })
  @Access('published')
  @Field(() => DeliveryMode, {
    description: 'How it is held as designed; a session may differ. / 標準の実施方法。',
  })
  deliveryMode!: DeliveryMode;

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [RankTier], {
    description: 'Ranks it is meant for; empty for all. / 対象の階層。空は全階層。',
  })
  rankTiers!: RankTier[];

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [JobFamily], {
    description: 'Job families it is meant for; empty for all. / 対象の職種。空は全職種。',
  })
  jobFamilies!: JobFamily[];

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [EmploymentKind], {
    description:
      'Staff of which appointment may take part. / 受講できる職員の任用の形態（会計年度任用職員など）。',
  })
  eligibleEmploymentTypes!: EmploymentKind[];

  @Property({ type: 'double' })
  @Access('published')
  @Field(() => Float, { description: 'Length in days; 0.5 is half a day. / 日数。' })
  days!: number;

  @Property({ type: 'integer' })
  firstFiscalYear!: number;

  @Property({ type: 'integer', nullable: true })
  endedFiscalYear: number | null = null;

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
