import { BigIntType, PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { EntityKey, Node } from '../../shared/node.js';
import { FileFormat, ImportStatus } from './import-batch.enums.js';

/** One file on its way into the hub, and its receipt afterwards. */
@Entity()
@EntityKey('code')
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One file on its way into the hub, and its receipt afterwards. / 取込みの一件（受付から受領証まで）。',
})
export class ImportBatch extends Node {
  [PrimaryKeyProp]?: 'code';

  @PrimaryKey({ type: 'string', length: 36 })
  @Access('importing')
  @Field(() => ID, { description: 'Its number, a UUID. / 受付番号（UUID）。' })
  readonly code!: string;

  @Property({ type: 'string', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the form, such as recruitment-exam; null while it is not recognised. / 様式の名前。未判定なら null。',
  })
  form: string | null = null;

  @Property({ type: 'string', length: 255 })
  @Access('importing')
  @Field(() => String, { description: 'As the sender calls the file. / ファイル名。' })
  fileName!: string;

  @Property({ type: 'string', length: 64 })
  @Access('importing')
  @Field(() => String, {
    description: "SHA-256 of the file's bytes, hexadecimal. / ファイルの SHA-256（16進）。",
  })
  sha256!: string;

  @Property({ type: new BigIntType('number') })
  @Access('importing')
  @Field(() => Float, { description: 'Size in bytes. / 大きさ（バイト）。' })
  bytes!: number;

  @Enum({ items: () => FileFormat, type: 'string', nullable: true })
  @Access('importing')
  @Field(() => FileFormat, {
    nullable: true,
    description: 'What the bytes are, whatever the name says. / 中身の形式（名前によらない）。',
  })
  format: FileFormat | null = null;

  @Property({ type: 'string', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description:
      'How the text was read: UTF-8, CP932 and so on; null for workbooks. / 文字コード。Excel ブックでは null。',
  })
  encoding: string | null = null;

  @Enum({ items: () => ImportStatus, type: 'string' })
  @Access('importing')
  @Field(() => ImportStatus, { description: 'How far it is. / 状態。' })
  status!: ImportStatus;

  /** Asked to be written as soon as it is checked. */
  @Property({ type: 'boolean' })
  confirmed!: boolean;

  /** Organisation of the sender; null for the secretariat. */
  @Property({ type: 'string', length: 6, nullable: true })
  senderCode: string | null = null;

  @Property({ type: 'string', nullable: true })
  subject: string | null = null;

  @Property({ type: 'string[]' })
  organizationCodes!: string[];

  @Property({ type: 'string', length: 36, nullable: true })
  sameAs: string | null = null;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'Rows of the file read so far. / 読み取った行数。' })
  rowsRead!: number;

  @Property({ type: 'integer', nullable: true })
  @Access('importing')
  @Field(() => Int, {
    nullable: true,
    description:
      'Rows in the whole file; while it is read an estimate, null where nothing tells. / 全体の行数。読み取り中は見積もり、見積もれなければ null。',
  })
  rowsTotal: number | null = null;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'Records that are new. / 追加される記録の数。' })
  added!: number;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'Records that change. / 変更される記録の数。' })
  changed!: number;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'Records that stand there already. / 変更のない記録の数。' })
  unchanged!: number;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, {
    description:
      'Records that leave, because the file replaces a list in which they were. / 差替えで外れる記録の数。',
  })
  removed!: number;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'How many errors. / 誤りの数。' })
  errors!: number;

  @Property({ type: 'integer' })
  @Access('importing')
  @Field(() => Int, { description: 'How many warnings. / 注意の数。' })
  warnings!: number;

  @Property({ type: 'datetime' })
  @Access('importing')
  @Field(() => String, {
    description: 'When it came, in UTC (ISO 8601). / 受付日時（UTC、ISO 8601）。',
  })
  receivedAt!: string;

  @Property({ type: 'datetime', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'When it had been read, in UTC (ISO 8601). / 確認日時（UTC、ISO 8601）。',
  })
  checkedAt: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'When it was written, in UTC (ISO 8601). / 書込み日時（UTC、ISO 8601）。',
  })
  writtenAt: string | null = null;

  @Property({ type: 'datetime', nullable: true })
  @Access('importing')
  @Field(() => String, {
    nullable: true,
    description: 'When it was taken back, in UTC (ISO 8601). / 取消し日時（UTC、ISO 8601）。',
  })
  undoneAt: string | null = null;
}
