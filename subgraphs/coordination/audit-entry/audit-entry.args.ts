import { ArgsType, Field, InputType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { PageArgs } from '../../shared/connection.js';

@InputType({
  description:
    'Which entries: everything said in it holds together. / 監査記録の絞り込み。書いた条件をすべて満たすもの。',
})
export class AuditEntryFilter {
  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'Only what this person asked. / この人が尋ねたものだけ（識別子）。',
  })
  subject?: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description:
      'Only what names this organisation or was asked for it, by its code. / この団体を名指しした、またはこの団体の人が尋ねたものだけ（コード）。',
  })
  organization?: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description:
      'Only entries with an error of this code, such as FORBIDDEN. / この符号の誤りがあるものだけ（例 FORBIDDEN）。',
  })
  code?: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'From this instant on, ISO 8601 in UTC. / この日時から（協定世界時）。',
  })
  from?: string | null;

  @Access('secretariat')
  @Field(() => String, {
    nullable: true,
    description: 'Before this instant, ISO 8601 in UTC. / この日時より前（協定世界時）。',
  })
  to?: string | null;
}

/** No order: a trail is read backwards in time. */
@ArgsType()
export class AuditEntryArgs extends PageArgs {
  @Field(() => AuditEntryFilter, {
    nullable: true,
    description: 'Only entries for which all of this holds. / すべての条件を満たすものだけ。',
  })
  where?: AuditEntryFilter | null;
}
