import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Source } from '../source/source.entity.js';
import { TrainingSession } from '../training-session/training-session.entity.js';

/** Counts of people carry no `@Field`: the resolver makes a `Count` of them. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "One organisation's part in a session, from nomination to completion. / 実施回への団体ごとの参加（推薦から修了まで）。",
})
export class SessionIntake extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 40 })
  @Access('detail')
  @Field(() => ID, {
    description:
      'Session code and organisation code, such as D-0014-2024-01-112011. / 実施回コードと団体コード。',
  })
  readonly code!: string;

  @ManyToOne(() => TrainingSession, { mapToPk: true })
  session!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  /** The session's, kept here too: figures by organisation and year read this table alone. */
  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'integer' })
  nominated!: number;

  @Property({ type: 'integer' })
  applied!: number;

  @Property({ type: 'integer' })
  accepted!: number;

  @Property({ type: 'integer' })
  absent!: number;

  @Property({ type: 'integer' })
  completed!: number;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('detail')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
