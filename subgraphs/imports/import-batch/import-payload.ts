/** What a mutation answers: the batch as it is now, or what the person can mend. */
import { Field, ObjectType } from 'type-graphql';
import { type ErrorCode, type ErrorFacts, sentence } from '../../shared/errors.js';
import type { Row } from '../../shared/rows.js';
import { ImportBatch } from './import-batch.entity.js';

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

@ObjectType({
  simpleResolvers: true,
  description: 'What became of an import. / 取込みの操作の結果。',
})
export class ImportPayload {
  @Field(() => ImportBatch, {
    nullable: true,
    description: 'The batch as it is now; null when there is none. / 操作後の取込み。',
  })
  readonly batch: Row<ImportBatch> | null;

  @Field(() => [ImportUserError], {
    description: 'What keeps it from going on; empty when it went. / 進まない理由。なければ空。',
  })
  readonly userErrors: readonly ImportUserError[];

  constructor(batch: Row<ImportBatch> | null, userErrors: readonly ImportUserError[] = []) {
    this.batch = batch;
    this.userErrors = userErrors;
  }
}
