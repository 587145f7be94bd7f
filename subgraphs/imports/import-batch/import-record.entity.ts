import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { RecordChange } from './import-batch.enums.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'One field of a record before and after the file. / 記録の一項目の前と後。',
})
export class FieldChange {
  @Field(() => String, { description: "The field's name in the hub. / 項目の名前。" })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As it stands now, as text; null when there is nothing. / 今の値。なければ null。',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As the file says, as text; null when it is emptied. / ファイルの値。',
  })
  readonly after!: string | null;
}

/** Records of persons are counted and never listed. */
@Entity()
@ObjectType({
  simpleResolvers: true,
  description: 'One record of the hub as a file wants it. / ファイルが書き込む記録一件。',
})
export class ImportRecord {
  @PrimaryKey({ type: 'string', length: 48 })
  readonly code!: string;

  @Property({ type: 'string', length: 36 })
  batchCode!: string;

  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'integer', nullable: true })
  @Access('importing')
  @Field(() => Int, {
    nullable: true,
    description:
      'Row of the file it comes from; null when it sums several, or is not in it any more. / もとの行番号。複数行の計などでは null。',
  })
  line: number | null = null;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'Kind of record, as its table. / 記録の種類（表の名前）。' })
  target!: string;

  @Property({ type: 'string' })
  @Access('importing')
  @Field(() => String, { description: 'Its business key. / 記録の識別子。' })
  key!: string;

  @Property({ type: 'boolean' })
  personal!: boolean;

  @Property({ type: 'json', nullable: true })
  content: Readonly<Record<string, unknown>> | null = null;

  @Property({ type: 'json', nullable: true })
  before: Readonly<Record<string, unknown>> | null = null;

  @Enum({ items: () => RecordChange, type: 'string' })
  @Access('importing')
  @Field(() => RecordChange, { description: 'What happens to it. / どう変わるか。' })
  change!: RecordChange;
}
