import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { LocalTitleConnection } from './local-title.connection.js';
import { LocalTitle } from './local-title.entity.js';
import { LocalTitleArgs } from './local-title.list.js';
import { localTitleByCode, localTitlesByOrganization } from './local-title.loaders.js';

@Resolver(() => LocalTitle)
export class LocalTitleResolver {
  @Access('internal')
  @Query(() => LocalTitle, {
    nullable: true,
    description: 'One title by its code; null when there is none. / 職名を一つ。なければ null。',
  })
  localTitle(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return localTitleByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => LocalTitleConnection, {
    description: "Members' own titles, by organisation. / 団体独自の職名（団体コード順）。",
  })
  localTitles(@Args(() => LocalTitleArgs) page: ListArgs, @Ctx() context: Context) {
    return pageOf(context, LocalTitle, page, { orderBy: [{ property: 'code' }] });
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation whose title it is. / 団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<LocalTitle>) {
    return { code: organizationCode };
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<LocalTitle>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** Its own ladder, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationTitlesResolver {
  @Access('internal')
  @FieldResolver(() => LocalTitleConnection, {
    nullable: true,
    description: 'The titles on its own ladder. / 団体独自の職名。',
  })
  localTitles(
    @Root() { code }: MemberOrganization,
    @Args(() => LocalTitleArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return localTitlesByOrganization(context).load({ parent: code, page });
  }
}
