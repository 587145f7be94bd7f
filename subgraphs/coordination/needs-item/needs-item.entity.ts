import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { Source } from '../source/source.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { NeedsStatus, NeedsTheme, Priority } from './needs-item.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An issue or need that an organisation named when asked. / 照会で団体から出された課題・ニーズ。',
})
export class NeedsItem extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 24 })
  @Access('internal')
  @Field(() => ID, {
    description:
      'Fiscal year, organisation and number, such as N-2024-112011-01. / 年度・団体コード・番号。',
  })
  readonly code!: string;

  @ManyToOne(() => MemberOrganization, { mapToPk: true })
  organization!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Enum({ items: () => NeedsTheme, type: 'string' })
  @Access('internal')
  @Field(() => NeedsTheme, { description: 'What it is about. / 主題。' })
  theme!: NeedsTheme;

  @Property({ type: 'string' })
  @Access('internal')
  @Field(() => String, { description: 'In the words of the answer. / 内容。' })
  textJa!: string;

  @Enum({ items: () => Priority, type: 'string' })
  @Access('internal')
  @Field(() => Priority, {
    description: 'How pressing it is to the organisation. / 団体にとっての優先度。',
  })
  priority!: Priority;

  @Enum({ items: () => NeedsStatus, type: 'string' })
  @Access('internal')
  @Field(() => NeedsStatus, { description: 'Whether an activity answers it. / 対応の状況。' })
  status!: NeedsStatus;

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
