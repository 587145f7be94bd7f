import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Source } from '../source/source.entity.js';
import { Subcommittee } from '../subcommittee/subcommittee.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';

export enum ResearchMethod {
  QUESTIONNAIRE = 'QUESTIONNAIRE',
  INTERVIEW = 'INTERVIEW',
  WORKSHOP = 'WORKSHOP',
}

registerEnumType(ResearchMethod, {
  name: 'ResearchMethod',
  description: 'How a survey is made. / 調査の方法。',
  valuesConfig: {
    QUESTIONNAIRE: { description: 'Questionnaire. / アンケート（照会）。' },
    INTERVIEW: { description: 'Interviews. / 聞き取り。' },
    WORKSHOP: { description: 'Workshop with members. / 意見交換会。' },
  },
});

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A survey or piece of research on the development and securing of staff. / 人材開発・確保等に関する調査研究。',
})
export class ResearchSurvey extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 16 })
  @Access('internal')
  @Field(() => ID, {
    description: 'Fiscal year and number, such as RS-2024-01. / 年度と番号（例 RS-2024-01）。',
  })
  readonly code!: string;

  @Property({ type: 'string' })
  @Access('internal')
  @Field(() => String, { description: 'Title. / 調査名。' })
  titleJa!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => ResearchMethod, type: 'string' })
  @Access('internal')
  @Field(() => ResearchMethod, { description: 'How it is made. / 方法。' })
  method!: ResearchMethod;

  @Property({ type: 'string' })
  @Access('internal')
  @Field(() => String, { description: 'Who is asked. / 対象。' })
  targetJa!: string;

  @Property({ type: 'integer' })
  @Access('internal')
  @Field(() => Int, { description: 'Organisations asked. / 照会した団体数。' })
  askedOrganizations!: number;

  @Property({ type: 'integer', nullable: true })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description: 'Organisations that answered; null while it runs. / 回答団体数。実施中は null。',
  })
  answeredOrganizations: number | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('internal')
  @Field(() => String, {
    nullable: true,
    description: 'What was found; null while it runs. / 結果の概要。実施中は null。',
  })
  findingsJa: string | null = null;

  @ManyToOne(() => Subcommittee, { mapToPk: true, nullable: true })
  subcommittee: string | null = null;

  @ManyToOne(() => PlanClause, { mapToPk: true })
  clause!: string;

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
