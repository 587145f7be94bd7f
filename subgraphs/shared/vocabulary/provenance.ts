/**
 * Where a fact comes from. Every row that ships or is imported names a source,
 * and every source says whether it is real or invented.
 */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from './day-field.js';

export enum DatasetKind {
  REAL = 'REAL',
  SYNTHETIC = 'SYNTHETIC',
}

registerEnumType(DatasetKind, {
  name: 'DatasetKind',
  description: 'Whether a record is real or invented. / 実データか合成データか。',
  valuesConfig: {
    REAL: { description: 'From a published or official source. / 公表または公式の資料による。' },
    SYNTHETIC: {
      description:
        'Invented by a generator for demonstration; says nothing about a real organisation. / 生成した合成データ。実在の団体の実績ではない。',
    },
  },
});

/** The source of synthetic rows, present in each subgraph's table of sources. */
export const syntheticSource = 'synthetic';

/** The source of what the secretariat enters by hand. */
export const secretariatSource = 'secretariat';

/** Each subgraph keeps the sources of its own rows: `@Entity() @ObjectType() class Source extends SourceRow`. */
@Entity({ abstract: true })
@ObjectType({ simpleResolvers: true })
export class SourceRow {
  @PrimaryKey({ type: 'string', length: 64 })
  @Access('published')
  @Field(() => ID, { description: 'Stable id of the source. / 出典の識別子。' })
  id!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Title in Japanese. / 出典名。' })
  titleJa!: string;

  @Property({ type: 'string' })
  @Access('published')
  @Field(() => String, { description: 'Title in English. / 出典名（英語）。' })
  titleEn!: string;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, {
    nullable: true,
    description: 'Who published it. / 公表者。',
  })
  publisher: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Where it can be read. / 所在。' })
  url: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('published')
  @Field(() => String, { nullable: true, description: 'Terms of use. / 利用条件。' })
  licence: string | null = null;

  @Property({ type: 'date', nullable: true })
  @Access('published')
  @Day()
  @Field(() => String, {
    nullable: true,
    description: 'The day its content describes, ISO 8601. / 内容の時点（ISO 8601）。',
  })
  asOf: string | null = null;

  @Enum({ items: () => DatasetKind, type: 'string' })
  @Access('published')
  @Field(() => DatasetKind, { description: 'Real or invented. / 実データか合成データか。' })
  datasetKind!: DatasetKind;
}

/** What the `source` type says of itself, the same in each subgraph that has one. */
export const sourceDescription = 'Where a fact comes from. / 事実の出典。';
