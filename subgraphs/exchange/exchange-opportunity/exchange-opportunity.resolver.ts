import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf, nobody } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart, ActivityTitle } from '../../shared/vocabulary/activity.js';
import { Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { TrainingSession } from '../borrowed/training-session.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { StudyGroup } from '../study-group/study-group.entity.js';
import { studyGroupByCode } from '../study-group/study-group.loaders.js';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';
import { OpportunityKind } from './exchange-opportunity.enums.js';
import { ExchangeOpportunityArgs } from './exchange-opportunity.list.js';
import { byYearAndCode, exchangeOpportunityByCode } from './exchange-opportunity.loaders.js';
import {
  clausesByOpportunity,
  participantsByOpportunity,
  participationsByOpportunity,
} from './exchange-opportunity.queries.js';
import { mixRatioOf } from './mix-ratio.js';
import { OrganizationParticipation } from './participation.js';

export const ExchangeOpportunityConnection = connectionType(
  () => ExchangeOpportunity,
  'ExchangeOpportunity',
  { en: 'exchange opportunities', ja: '交流機会' },
);

@Resolver(() => ExchangeOpportunity)
export class ExchangeOpportunityResolver {
  @Access('published')
  @Query(() => ExchangeOpportunity, {
    nullable: true,
    description:
      'One occasion by its code; null when there is none. / 交流機会を一つ。なければ null。',
  })
  exchangeOpportunity(
    @Arg('code', () => ID, { description: 'Code of the occasion. / 交流機会のコード。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return exchangeOpportunityByCode(context).load(code);
  }

  @Access('published')
  @Query(() => ExchangeOpportunityConnection, {
    description: 'Occasions by fiscal year and code. / 交流機会の一覧（年度・コード順）。',
  })
  exchangeOpportunities(
    @Args(() => ExchangeOpportunityArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('kind', () => OpportunityKind, {
      nullable: true,
      description: 'Only this kind. / この区分だけ。',
    })
    kind: OpportunityKind | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, ExchangeOpportunity, page, {
      where: { fiscalYear: { gte: from, lte: to }, kind },
      orderBy: byYearAndCode,
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<ExchangeOpportunity>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => TrainingSession, {
    nullable: true,
    description:
      'The training session, for joint training; else null. / 共同研修の実施回。ほかの区分は null。',
  })
  @Reads('trainingSessionCode')
  trainingSession(@Root() { trainingSessionCode }: Row<ExchangeOpportunity>) {
    return trainingSessionCode === null ? null : { code: trainingSessionCode };
  }

  @Access('published')
  @FieldResolver(() => StudyGroup, {
    nullable: true,
    description:
      'The study group that met, for its meetings; else null. / 会合を開いた自主研究グループ。ほかの区分は null。',
  })
  studyGroup(@Root() { studyGroup }: Row<ExchangeOpportunity>, @Ctx() context: Context) {
    return studyGroup === null ? null : studyGroupByCode(context).load(studyGroup);
  }

  @Access('internal')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Mixed work groups ÷ work groups, from 0 to 1, three decimals; null until reported. / 混成班の割合（混成班÷班、0～1）。未報告は null。',
  })
  @Reads('workGroups', 'mixedWorkGroups')
  mixRatio(@Root() { workGroups, mixedWorkGroups }: Row<ExchangeOpportunity>) {
    return mixRatioOf(mixedWorkGroups, workGroups);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      "Everybody who came; null for joint training, whose people are the session's. / 参加者数。共同研修は null（実施回を参照）。",
  })
  @Reads('kind')
  async participants(@Root() { code, kind }: Row<ExchangeOpportunity>, @Ctx() context: Context) {
    if (kind === OpportunityKind.JOINT_TRAINING) return null;
    const sums = await participantsByOpportunity(context).load(code);
    return peopleFor(context).count(sums?.people ?? nobody);
  }

  @ListSize(64)
  @Access('detail')
  @FieldResolver(() => [OrganizationParticipation], {
    description:
      'Who came, organisation by organisation; empty for joint training, whose intakes the session tells. / 団体ごとの参加。共同研修は空（実施回を参照）。',
  })
  async participations(@Root() { code }: Row<ExchangeOpportunity>, @Ctx() context: Context) {
    const rows = await participationsByOpportunity(context).load(code);
    return rows.map(
      (row) =>
        new OrganizationParticipation(
          row.organizationCode,
          peopleFor(context, row.organizationCode).count(headcountOf(row.participants, row)),
        ),
    );
  }

  @ActivityTitle()
  @Reads('themeJa')
  titleJa(@Root() { themeJa }: Row<ExchangeOpportunity>) {
    return themeJa;
  }

  @ActivityStart()
  @Reads('heldOn')
  startedOn(@Root() { heldOn }: Row<ExchangeOpportunity>) {
    return heldOn;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  async servedClauses(@Root() { code }: Row<ExchangeOpportunity>, @Ctx() context: Context) {
    const links = await clausesByOpportunity(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<ExchangeOpportunity>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
