import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { FindingSeverity } from './import-batch.enums.js';

@Entity()
@ObjectType({
  simpleResolvers: true,
  description:
    'One thing to mend in a file: where, what came, what was wanted. / ファイルの指摘一件（場所、来た値、望む値）。',
})
export class ImportFinding {
  @PrimaryKey({ type: 'string', length: 48 })
  readonly code!: string;

  @Property({ type: 'string', length: 36 })
  batchCode!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, {
    description: 'Its stable code, such as NOT_A_COUNT. / 指摘の種類（変わらない符号）。',
  })
  problem!: string;

  @Enum({ items: () => FindingSeverity, type: 'string' })
  @Access('importing')
  @Field(() => FindingSeverity, { description: 'Error or warning. / 誤りか注意か。' })
  severity!: FindingSeverity;

  @Property({ type: 'string', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'The sheet of a workbook; null for text. / シートの名前。CSV では null。',
  })
  sheet: string | null = null;

  @Property({ type: 'integer', nullable: true })
  @Access('importing')
  @Field(() => Int, {
    nullable: true,
    description:
      'Row of the file, from 1, as Excel or an editor shows it; null when it is about the file. / 行番号（1から）。ファイル全体のことなら null。',
  })
  line: number | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'The heading as it stands in the file. / 列の見出し（ファイルのとおり）。',
  })
  columnName: string | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'What stood in the cell, at most 80 characters. / 来た値（80文字まで）。',
  })
  came: string | null = null;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'What was wanted, in English. / 望む値の説明（英語）。' })
  wantedEn!: string;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'What was wanted, in Japanese. / 望む値の説明（日本語）。' })
  wantedJa!: string;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'How to mend it, in English. / 直し方の例（英語）。' })
  mendEn!: string;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'How to mend it, in Japanese. / 直し方の例（日本語）。' })
  mendJa!: string;
}
