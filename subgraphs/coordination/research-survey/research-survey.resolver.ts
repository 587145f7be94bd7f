import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { Activity } from '../activity/activity.js';
import { activityOf } from '../activity/activity-reference.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { Subcommittee } from '../subcommittee/subcommittee.entity.js';
import { subcommitteeByKind } from '../subcommittee/subcommittee.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { reflectionsBySurvey } from './research-reflection.queries.js';
import { ResearchSurvey } from './research-survey.entity.js';
import { ResearchSurveyArgs } from './research-survey.list.js';
import {
  researchQuery,
  researchSurveyByCode,
  researchSurveysByClause,
  researchSurveysBySubcommittee,
} from './research-survey.loaders.js';

export const ResearchSurveyConnection = connectionType(() => ResearchSurvey, 'ResearchSurvey', {
  en: 'research surveys',
  ja: '調査研究',
});

@Resolver(() => ResearchSurvey)
export class ResearchSurveyResolver {
  @Access('internal')
  @Query(() => ResearchSurvey, {
    nullable: true,
    description:
      'One survey by its code; null when there is none. / 調査研究を一つ。なければ null。',
  })
  researchSurvey(
    @Arg('code', () => ID, { description: 'Survey code. / 調査コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return researchSurveyByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => ResearchSurveyConnection, {
    description: 'Surveys, newest fiscal year first. / 調査研究（新しい年度から）。',
  })
  researchSurveys(
    @Args(() => ResearchSurveyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, ResearchSurvey, page, researchQuery(yearsOf(fiscalYears, page.where)));
  }

  @Access('internal')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<ResearchSurvey>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Organisations that answered ÷ asked, from 0 to 1, three decimals; null while it runs. / 回答率（団体数、小数第3位まで）。実施中は null。',
  })
  @Reads('askedOrganizations', 'answeredOrganizations')
  responseRate(@Root() { askedOrganizations, answeredOrganizations }: Row<ResearchSurvey>) {
    return answeredOrganizations === null
      ? null
      : Math.round((1000 * answeredOrganizations) / askedOrganizations) / 1000;
  }

  @Access('internal')
  @FieldResolver(() => Subcommittee, {
    nullable: true,
    description: 'The subcommittee that asked for it. / 調査を求めた部会。',
  })
  subcommittee(@Root() { subcommittee }: Row<ResearchSurvey>, @Ctx() context: Context) {
    return subcommittee === null ? null : subcommitteeByKind(context).load(subcommittee);
  }

  @Access('internal')
  @FieldResolver(() => PlanClause, {
    nullable: true,
    description: 'The clause of the plan that it is about. / 対応する計画の条項。',
  })
  clause(@Root() { clause }: Row<ResearchSurvey>, @Ctx() context: Context) {
    return planClauseByCode(context).load(clause);
  }

  @Access('internal')
  @FieldResolver(() => [Activity], {
    nullable: 'itemsAndList',
    description:
      'The activities that took up what it found, the first to do so first; null in place of one that is gone. / 結果が反映された事業（反映の早い順）。なくなったものは null。',
  })
  @Reads('fiscalYear')
  async reflectedIn(
    @Root() { code, fiscalYear: asked }: Row<ResearchSurvey>,
    @Arg('fiscalYear', () => FiscalYearInput, {
      nullable: true,
      description:
        'Only those that did so first in this fiscal year. / この年度から反映したものだけ。',
    })
    fiscalYear: number | null | undefined,
    @Arg('yearsAfter', () => Int, {
      nullable: true,
      description:
        'Only those that did so first so many fiscal years after the survey; 1 is the next one. / 調査の年度から数えてこの年数の後の年度から反映したものだけ（1は翌年度）。',
    })
    yearsAfter: number | null | undefined,
    @Ctx() context: Context,
  ) {
    const reflections = await reflectionsBySurvey(context).load(code);
    const after = yearsAfter ?? null;
    return reflections
      .filter((each) => !fiscalYear || each.fiscalYear === fiscalYear)
      .filter((each) => after === null || each.fiscalYear - asked === after)
      .map(({ activity }) => activityOf(activity));
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<ResearchSurvey>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** What was looked into for it, as a field of the subcommittee. */
@Resolver(() => Subcommittee)
export class SubcommitteeResearchResolver {
  @Access('internal')
  @FieldResolver(() => ResearchSurveyConnection, {
    description: 'Surveys it asked for, newest first. / 求めた調査研究（新しい年度から）。',
  })
  researchSurveys(
    @Root() { kind }: Row<Subcommittee>,
    @Args(() => ResearchSurveyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return researchSurveysBySubcommittee(context).load({
      parent: kind,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}

/** What was looked into about it, as a field of the clause. */
@Resolver(() => PlanClause)
export class ClauseResearchResolver {
  @Access('internal')
  @FieldResolver(() => ResearchSurveyConnection, {
    description: 'Surveys about it, newest first. / この条項に関する調査研究（新しい年度から）。',
  })
  researchSurveys(
    @Root() { code }: Row<PlanClause>,
    @Args(() => ResearchSurveyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return researchSurveysByClause(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}
