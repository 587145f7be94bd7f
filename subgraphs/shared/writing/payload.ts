/**
 * What mutations answer. `payloadType` makes the type of a concept, and the resolver that
 * reads the record as it is after the change:
 *
 *     const [MeetingPayload, MeetingPayloadResolver] = payloadType(Meeting, meetingByCode, { en: …, ja: … });
 */

import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '../access.js';
import type { Context } from '../context.js';
import type { Loader } from '../loader.js';
import { UserError, WriteConflict } from './user-error.js';
import type { Written } from './writing.js';

const userErrors =
  'Why nothing was written; empty when it was. / 変更できない理由。できたときは空。';
const conflict =
  'What others changed, when the version was not the newest; else null. / 版が古いとき、ほかの人の変更。それ以外は null。';

type Class<Type> = new () => Type;

export function payloadType<Record extends object, Row>(
  record: Class<Record>,
  byCode: Loader<string, Row | null>,
  what: { readonly en: string; readonly ja: string },
): readonly [Class<Written>, Class<object>] {
  const name = `${record.name.charAt(0).toLowerCase()}${record.name.slice(1)}`;

  @Access('inherited')
  @ObjectType(`${record.name}Payload`, {
    simpleResolvers: true,
    description: `What became of a change of ${what.en}. / ${what.ja}の変更の結果。`,
  })
  class Payload implements Written {
    readonly code!: string | null;

    @Field(() => [UserError], { description: userErrors })
    readonly userErrors!: readonly UserError[];

    @Field(() => WriteConflict, { nullable: true, description: conflict })
    readonly conflict!: WriteConflict | null;
  }

  class PayloadResolver {}
  const resolve = ({ code }: Written, context: Context) =>
    code === null ? null : byCode(context).load(code);
  const method = { value: resolve, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(PayloadResolver.prototype, name, method);
  FieldResolver(() => record, {
    nullable: true,
    description: `The record as it is now; null when nothing was written. / 変更後の記録。できなかったときは null。`,
  })(PayloadResolver.prototype, name, method);
  Root()(PayloadResolver.prototype, name, 0);
  Ctx()(PayloadResolver.prototype, name, 1);
  Resolver(() => Payload)(PayloadResolver);
  return [Payload, PayloadResolver];
}

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description: 'What became of a deletion. / 削除の結果。',
})
export class DeletionPayload implements Written {
  @Field(() => ID, {
    nullable: true,
    description:
      'Code of the deleted record; null when nothing was deleted. / 削除した記録のコード。できなかったときは null。',
  })
  readonly code!: string | null;

  @Field(() => [UserError], { description: userErrors })
  readonly userErrors!: readonly UserError[];

  @Field(() => WriteConflict, { nullable: true, description: conflict })
  readonly conflict!: WriteConflict | null;
}
