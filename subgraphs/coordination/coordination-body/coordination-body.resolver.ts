import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import type { LiaisonCouncil } from '../liaison-council/liaison-council.entity.js';
import { MeetingArgs } from '../meeting/meeting.list.js';
import { meetingsByCouncil, meetingsBySubcommittee } from '../meeting/meeting.loaders.js';
import { MeetingConnection } from '../meeting/meeting.resolver.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import type { Subcommittee } from '../subcommittee/subcommittee.entity.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { CoordinationBody } from './coordination-body.entity.js';

type Body = Row<LiaisonCouncil> | Row<Subcommittee>;

/** What both kinds of body answer alike. */
@Resolver(() => CoordinationBody)
export class CoordinationBodyResolver {
  @Access('published')
  @FieldResolver(() => MeetingConnection, {
    description: 'Its meetings, newest first. / 会議（新しい順）。',
  })
  meetings(
    @Root() body: Body,
    @Args(() => MeetingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const asked = { page, filter: yearsOf(fiscalYears, page.where) };
    return 'kind' in body
      ? meetingsBySubcommittee(context).load({ parent: body.kind, ...asked })
      : meetingsByCouncil(context).load({ parent: body.code, ...asked });
  }

  @Access('published')
  @FieldResolver(() => PlanClause, {
    description: 'The clause of the plan that sets it up. / 設置を定める計画の条項。',
  })
  remitClause(@Root() { remitClause }: Body, @Ctx() context: Context) {
    return planClauseByCode(context).load(remitClause);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Body, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
