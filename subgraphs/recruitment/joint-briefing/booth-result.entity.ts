import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { RecordKey } from '../../shared/vocabulary/record-key.js';
import { Source } from '../source/source.entity.js';
import { JointBriefing } from './joint-briefing.entity.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    "One organisation's booth at a joint briefing and what came of it. / 合同説明会での団体ごとのブースとその成果。",
})
export class BoothResult extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 40 })
  @Access('detail')
  @Field(() => ID, {
    description:
      'Briefing code and organisation code, such as JB-2024-G-01-112011. / 説明会の識別子と団体コード。',
  })
  readonly code!: string;

  @ManyToOne(() => JointBriefing, { mapToPk: true, fieldName: 'briefing_code' })
  briefing!: string;

  @Property({ type: 'string', length: 6 })
  organizationCode!: string;

  /** The briefing's, kept here too: an organisation's booths of some years are read from this table alone. */
  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'integer', nullable: true })
  visitors: number | null = null;

  @Property({ type: 'integer', nullable: true })
  contacts: number | null = null;

  @Property({ type: 'integer', nullable: true })
  laterApplicants: number | null = null;

  @RecordKey()
  readonly recordKey!: number;

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('detail')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
