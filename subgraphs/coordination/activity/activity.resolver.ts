import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { AgendaItemArgs } from '../meeting/agenda-item.list.js';
import { agendaItemsBySubject } from '../meeting/agenda-item.loaders.js';
import { AgendaItemConnection } from '../meeting/agenda-item.resolver.js';
import { NeedsArgs } from '../needs-item/needs-args.js';
import { needsItemsByActivity } from '../needs-item/needs-item.loaders.js';
import { NeedsItemConnection } from '../needs-item/needs-item.resolver.js';
import { ResearchSurveyArgs } from '../research-survey/research-survey.list.js';
import { researchSurveysByActivity } from '../research-survey/research-survey.loaders.js';
import { ResearchSurveyConnection } from '../research-survey/research-survey.resolver.js';
import { WideAreaJustification } from '../wide-area-justification/wide-area-justification.entity.js';
import { wideAreaJustificationByCode } from '../wide-area-justification/wide-area-justification.loaders.js';
import { Activity } from './activity.js';
import { type ActivityReference, idOf } from './activity-reference.js';

/** What coordination knows of every activity, whosever it is. */
@Resolver(() => Activity)
export class ActivityResolver {
  @Access('draft')
  @FieldResolver(() => AgendaItemConnection, {
    nullable: true,
    description: 'Agenda items about it, newest first. / この事業に関する議事（新しい順）。',
  })
  agendaItems(
    @Root() activity: ActivityReference,
    @Args(() => AgendaItemArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return agendaItemsBySubject(context).load({
      parent: idOf(activity),
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('internal')
  @FieldResolver(() => NeedsItemConnection, {
    nullable: true,
    description:
      'Needs that it answers, newest first. / この事業が応えた課題・ニーズ（新しい年度から）。',
  })
  needsItems(
    @Root() activity: ActivityReference,
    @Args(() => NeedsArgs) page: NeedsArgs,
    @Ctx() context: Context,
  ) {
    return needsItemsByActivity(context).load({
      parent: idOf(activity),
      page,
      filter: page.filter,
    });
  }

  @Access('internal')
  @FieldResolver(() => ResearchSurveyConnection, {
    nullable: true,
    description:
      'Research that it reflects, newest first. / この事業に反映された調査研究（新しい年度から）。',
  })
  researchSurveys(
    @Root() activity: ActivityReference,
    @Args(() => ResearchSurveyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return researchSurveysByActivity(context).load({
      parent: idOf(activity),
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('published')
  @FieldResolver(() => WideAreaJustification, {
    nullable: true,
    description:
      'Why it is done over a wide area; null where nobody has said so. / 広域で行う理由。記録がなければ null。',
  })
  wideAreaJustification(@Root() activity: ActivityReference, @Ctx() context: Context) {
    return wideAreaJustificationByCode(context).load(idOf(activity));
  }
}
