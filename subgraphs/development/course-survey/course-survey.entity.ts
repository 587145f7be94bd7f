import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Source } from '../source/source.entity.js';

/** A session has one survey at most, so the survey goes by the session's code. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What participants of a session said afterwards. / 研修アンケート（実施回ごと）。',
})
export class CourseSurvey extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('internal')
  @Field(() => ID, { description: 'Code of its session. / 実施回コード。' })
  readonly code!: string;

  @Property({ type: 'integer' })
  responses!: number;

  @Property({ type: 'integer' })
  scaleTop!: number;

  @Property({ type: 'double', nullable: true })
  understandingMean: number | null = null;

  @Property({ type: 'double', nullable: true })
  usefulnessMean: number | null = null;

  @Property({ type: 'integer', nullable: true })
  @Access('internal')
  @Field(() => Int, {
    nullable: true,
    description:
      'How many months later it was asked again what had changed; null when it was not. / 行動変容を尋ねた時期（受講の何か月後か）。未実施は null。',
  })
  followUpMonths: number | null = null;

  @Property({ type: 'integer', nullable: true })
  followUpResponses: number | null = null;

  @Property({ type: 'integer', nullable: true })
  behaviorChanged: number | null = null;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('internal')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
