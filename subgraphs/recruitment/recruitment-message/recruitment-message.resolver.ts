import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart } from '../../shared/vocabulary/activity.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { MessageChannel, RecruitmentMessage } from './recruitment-message.entity.js';
import { RecruitmentMessageArgs } from './recruitment-message.list.js';
import { recruitmentMessageByCode } from './recruitment-message.loaders.js';

export const RecruitmentMessageConnection = connectionType(
  () => RecruitmentMessage,
  'RecruitmentMessage',
  {
    en: 'recruitment messages',
    ja: '採用情報の発信',
  },
);

@Resolver(() => RecruitmentMessage)
export class RecruitmentMessageResolver {
  @Access('published')
  @Query(() => RecruitmentMessage, {
    nullable: true,
    description:
      'One message by its code; null when there is none. / 採用情報の発信を一件。なければ null。',
  })
  recruitmentMessage(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return recruitmentMessageByCode(context).load(code);
  }

  @Access('published')
  @Query(() => RecruitmentMessageConnection, {
    description: 'Messages by the day they went out. / 採用情報の発信の一覧（発信日の順）。',
  })
  recruitmentMessages(
    @Args(() => RecruitmentMessageArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('channel', () => MessageChannel, {
      nullable: true,
      description: 'Only by this way. / この方法だけ。',
    })
    channel: MessageChannel | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, RecruitmentMessage, page, {
      where: { fiscalYear: { gte: from, lte: to }, channel },
      orderBy: [{ property: 'publishedOn' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<RecruitmentMessage>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description:
      'The organisation that speaks; null when the union speaks for all. / 発信した団体。広域連合としての発信なら null。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<RecruitmentMessage>) {
    return organizationCode === null ? null : { code: organizationCode };
  }

  @ActivityStart()
  @Reads('publishedOn')
  startedOn(@Root() { publishedOn }: Row<RecruitmentMessage>) {
    return publishedOn;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  @Reads('clauseCodes')
  servedClauses(@Root() { clauseCodes }: Row<RecruitmentMessage>) {
    return clauseCodes.map((code) => ({ code }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<RecruitmentMessage>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
