/** What keeps a change from being written, for the person who sent it. */

import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { type ErrorCode, type ErrorFacts, sentence } from '../errors.js';

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'What keeps a change from being written. / 変更できない理由。',
})
export class UserError {
  @Field(() => String, { description: 'Its stable code. / 変わらない符号。' })
  readonly code: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field of the input that it is about; null when about all. / 入力の項目。',
  })
  readonly field: string | null;

  @Field(() => String, { description: 'The sentence in English. / 英語の文。' })
  readonly message: string;

  @Field(() => String, { description: 'The sentence in Japanese. / 日本語の文。' })
  readonly messageJa: string;

  constructor(code: ErrorCode, facts: ErrorFacts = {}, field: string | null = null) {
    this.code = code;
    this.field = field;
    this.message = sentence(code, 'en', facts);
    this.messageJa = sentence(code, 'ja', facts);
  }
}

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'One field before and after a change. / 一項目の変更の前後。',
})
export class RecordFieldChange {
  @Field(() => String, { description: 'Name of the field. / 項目名。' })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it said before, as JSON; null when nothing. / 変更前の値（JSON）。',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it says since, as JSON; null when nothing. / 変更後の値（JSON）。',
  })
  readonly after!: string | null;
}

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'What others changed since the version that the writer saw. / 送り手が見た版の後に、ほかの人が行った変更。',
})
export class WriteConflict {
  @Field(() => Int, { description: 'The version that is in force. / 現在の版。' })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'When it was changed last, ISO 8601. / 最後の変更日時（ISO 8601）。',
  })
  readonly changedAt!: string | null;

  @Field(() => [RecordFieldChange], {
    description: 'Field by field, from the seen version to this one. / 項目ごとの変更。',
  })
  readonly changes!: readonly RecordFieldChange[];
}

/** Thrown inside a transaction, so that nothing of it is written. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly userErrors: readonly UserError[],
    readonly conflict: WriteConflict | null = null,
  ) {
    super(userErrors.map(({ message }) => message).join(' '));
  }
}
