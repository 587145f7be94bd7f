/** An entry of the audit trail, as the secretariat reads it: who asked what and why, never what came back. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { ListSize } from '../../shared/list-size.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'An entry of the audit trail: who asked what and why, never what came back. / 監査記録の一件。誰が何を何のために尋ねたか（答えの中身は含まない）。',
})
export class AuditEntry {
  @Access('secretariat')
  @Field(() => String, { description: 'When, ISO 8601 in UTC. / 日時（ISO 8601、協定世界時）。' })
  readonly at!: string;

  @Access('secretariat')
  @Field(() => String, {
    description:
      'What happened: `request`, or `audit read` and `audit verified` at the command line. / 出来事の種類。',
  })
  readonly kind!: string;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'The name that the issuer gives the person; null for nobody. / 尋ねた人の識別子。',
  })
  readonly subject!: string | null;

  @ListSize(7)
  @Access('secretariat')
  @Field(() => [String], { description: 'In which roles. / 役割。' })
  readonly roles!: readonly string[];

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'Code of the organisation for which the person acts. / 尋ねた人の団体のコード。',
  })
  readonly organization!: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'Name of the operation, as the client gave it. / 問い合わせの名前。',
  })
  readonly operation!: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'What it was for, as the asker said. / 目的。',
  })
  readonly purpose!: string | null;

  @ListSize(300)
  @Access('secretariat')
  @Field(() => [String], {
    description: 'The fields that were asked, by type. / 尋ねた項目（型ごと）。',
  })
  readonly fields!: readonly string[];

  @ListSize(64)
  @Access('secretariat')
  @Field(() => [String], {
    description:
      'Codes of the organisations that were named; none means all. / 名指しされた団体のコード。なければ全団体。',
  })
  readonly organizations!: readonly string[];

  @Access('secretariat')
  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status of the answer. / 応答の HTTP 状態。',
  })
  readonly status!: number | null;

  @ListSize(20)
  @Access('secretariat')
  @Field(() => [String], { description: 'Codes of its errors. / 誤りの符号。' })
  readonly codes!: readonly string[];

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'Number of the request, as in the log. / 要求の番号（ログと同じ）。',
  })
  readonly requestId!: string | null;

  /** Its place in the trail, which makes the order unique. */
  readonly chain!: string;
  readonly ordinal!: number;
}
