import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Activity } from '../activity.js';
import { Source } from '../source/source.entity.js';
import { StudyGroupSupport } from './study-group.enums.js';

@Entity()
@EntityKey('code')
@ObjectType({
  implements: [Activity, Node],
  simpleResolvers: true,
  description:
    'Three or more staff who study a theme of their own accord, supported for one fiscal year; support again makes a new record. / 自主研究グループ（3人以上。支援する年度ごとの記録）。',
})
export class StudyGroup extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 32 })
  @Access('published')
  @Field(() => ID, {
    description: 'Fiscal year and number, such as G-2024-003. / 年度と番号（例 G-2024-003）。',
  })
  readonly code!: string;

  @Property({ type: 'string', length: 120 })
  @Access('published')
  @Field(() => String, { description: 'What it studies. / 研究テーマ。' })
  themeJa!: string;

  @Property({ type: 'integer' })
  fiscalYear!: number;

  @Property({ type: 'string[]' })
  @Access('published')
  @Field(() => [StudyGroupSupport], {
    description: 'What the union gave it. / 受けた支援の内容。',
  })
  support!: StudyGroupSupport[];

  @ManyToOne(() => Source, { mapToPk: true })
  source!: string;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}
