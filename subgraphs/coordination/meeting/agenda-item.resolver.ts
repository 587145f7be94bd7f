import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { Activity } from '../activity/activity.js';
import { activityOf } from '../activity/activity-reference.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { PlanClauseArgs } from '../wide-area-plan/plan-clause.list.js';
import { PlanClauseConnection } from '../wide-area-plan/plan-clause.resolver.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaItemArgs } from './agenda-item.list.js';
import {
  agendaItemByCode,
  agendaItemsByClause,
  clausesByAgendaItem,
  newestFirst,
} from './agenda-item.loaders.js';
import { Meeting } from './meeting.entity.js';
import { meetingByCode } from './meeting.loaders.js';

export const AgendaItemConnection = connectionType(() => AgendaItem, 'AgendaItem', {
  en: 'agenda items',
  ja: '議事',
});

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @Access('draft')
  @Query(() => AgendaItem, {
    nullable: true,
    description:
      'One agenda item by its code; null when there is none. / 議事を一つ。なければ null。',
  })
  agendaItem(
    @Arg('code', () => ID, { description: 'Code of the agenda item. / 議事コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return agendaItemByCode(context).load(code);
  }

  @Access('draft')
  @Query(() => AgendaItemConnection, {
    description:
      'Agenda items of all meetings, newest first; `where` finds by title, resolution, outcome, clause or activity. / すべての会議の議事（新しい順）。件名・決定・結果・条項・事業で絞り込める。',
  })
  agendaItems(
    @Args(() => AgendaItemArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, AgendaItem, page, newestFirst(yearsOf(fiscalYears, page.where)));
  }

  @Access('draft')
  @FieldResolver(() => Meeting, { description: 'The meeting. / 会議。' })
  meeting(@Root() { meeting }: Row<AgendaItem>, @Ctx() context: Context) {
    return meetingByCode(context).load(meeting);
  }

  @Access('draft')
  @FieldResolver(() => Activity, {
    nullable: true,
    description:
      'The activity it is about; null when about none in particular. / 対象の事業。特定の事業でなければ null。',
  })
  subject(@Root() { subject }: Row<AgendaItem>) {
    return activityOf(subject);
  }

  @Access('draft')
  @FieldResolver(() => PlanClauseConnection, {
    description: "The clauses it is about, in the plan's order. / 関係する計画の条項（計画の順）。",
  })
  clauses(
    @Root() { code }: Row<AgendaItem>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return clausesByAgendaItem(context).load({ parent: code, page });
  }

  @Access('draft')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<AgendaItem>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** What was discussed about it, as a field of the clause. */
@Resolver(() => PlanClause)
export class ClauseAgendaResolver {
  @Access('draft')
  @FieldResolver(() => AgendaItemConnection, {
    description: 'Agenda items about it, newest first. / この条項に関する議事（新しい順）。',
  })
  agendaItems(
    @Root() { code }: Row<PlanClause>,
    @Args(() => AgendaItemArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return agendaItemsByClause(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}
