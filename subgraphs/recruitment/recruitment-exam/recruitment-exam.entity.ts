import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Source } from '../source/source.entity.js';
import { ExamKind } from './exam-kind.js';
import type { Absences } from './exam-stage.js';

/** Counts of people carry no `@Field`: the resolver makes a `Count` of them. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One category of a recruitment examination with its results, from application to hiring. / 採用試験の一区分とその結果（申込みから採用まで）。',
})
export class RecruitmentExam extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 160 })
  @Access('published')
  @Field(() => ID, {
    description:
      'Organisation code, fiscal year, round and category without width and spaces, such as 111007-2022-1-土木. / 団体コード・年度・回・区分（例 111007-2022-1-土木）。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'integer' })
  @Access('published')
  @Field(() => Int, {
    description: 'Round within the fiscal year, from 1. / 年度内の回（1から）。',
  })
  round!: number;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, {
    description:
      'Category as printed, variants such as A and B included. / 印刷されたままの試験区分（A・Bなどの方式を含む）。',
  })
  category!: string;

  @Property({ type: 'string', length: 200, nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      'The heading of the table in which it is printed; several kinds may stand in one. / 表の見出し（複数の種類がまとめられることがある）。',
  })
  examGroup: string | null = null;

  @Enum({ items: () => JobFamily, type: 'string' })
  @Access('published')
  @Field(() => JobFamily, { description: 'Job family it hires for. / 職種。' })
  jobFamily!: JobFamily;

  @Enum({ items: () => ExamKind, type: 'string', nullable: true })
  @Access('published')
  @Field(() => ExamKind, {
    nullable: true,
    description:
      'Kind of examination; null where the table does not tell it row by row. / 試験の種類。表から行ごとに読み取れなければ null。',
  })
  examKind: ExamKind | null = null;

  @Property({ type: 'integer', nullable: true })
  plannedHires: number | null = null;

  @Property({ type: 'boolean' })
  @Access('published')
  @Field(() => Boolean, {
    description:
      'Whether the planned number is approximate, as 程度 or 若干名. / 採用予定者数が「程度」「若干名」であるか。',
  })
  plannedHiresApproximate!: boolean;

  @Property({ type: 'string', length: 40, nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description:
      'The planned number as printed, such as 40程度; null when it is not given. / 印刷されたままの採用予定者数。',
  })
  plannedHiresPrinted: string | null = null;

  @Property({ type: 'integer', nullable: true })
  applicants: number | null = null;

  @Property({ type: 'integer', nullable: true })
  firstStageExaminees: number | null = null;

  @Property({ type: 'integer', nullable: true })
  firstStagePassed: number | null = null;

  @Property({ type: 'integer', nullable: true })
  secondStageExaminees: number | null = null;

  @Property({ type: 'integer', nullable: true })
  finalPassed: number | null = null;

  @Property({ type: 'integer', nullable: true })
  hired: number | null = null;

  @Property({ type: 'integer', nullable: true })
  declined: number | null = null;

  /** Why a stage has no number: `-` is "not held" and never zero. */
  @Property({ type: 'json' })
  absences!: Absences;

  @Property({ type: 'double', nullable: true })
  @Access('published')
  @Field(() => Float, {
    nullable: true,
    description:
      'The ratio as its owner printed it; null when none was printed. Compare `competitionRatio`. / 団体が印刷した競争倍率。なければ null。',
  })
  printedCompetitionRatio: number | null = null;

  @Enum({ items: () => Disclosure, type: 'string' })
  @Access('published')
  @Field(() => Disclosure, {
    description: 'Whether small figures stand as they are. / 少人数の値をそのまま示すか。',
  })
  disclosure!: Disclosure;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
