/** What a mutation answers: the batch as it is now, or what the person can mend. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { type ErrorCode, type ErrorFacts, sentence } from '../../shared/errors.js';

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'Why an import does not go on, for the person. / 取込みが進まない理由。',
})
export class ImportUserError {
  @Field(() => String, { description: 'Its stable code. / 変わらない符号。' })
  readonly code: string;

  @Field(() => String, { description: 'The sentence in English. / 英語の文。' })
  readonly message: string;

  @Field(() => String, { description: 'The sentence in Japanese. / 日本語の文。' })
  readonly messageJa: string;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    this.code = code;
    this.message = sentence(code, 'en', facts);
    this.messageJa = sentence(code, 'ja', facts);
  }
}

@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'What became of an import. / 取込みの操作の結果。',
})
export class ImportPayload {
  /** Of the batch; null when there is none that the viewer may see. */
  readonly code: string | null;

  @Field(() => [ImportUserError], {
    description: 'What keeps it from going on; empty when it went. / 進まない理由。なければ空。',
  })
  readonly userErrors: readonly ImportUserError[];

  constructor(code: string | null, userErrors: readonly ImportUserError[] = []) {
    this.code = code;
    this.userErrors = userErrors;
  }
}
