import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
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
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { peopleCounted } from '../people-counted.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { VisitorAnxietyFigure } from '../visitor-survey/visitor-anxiety.js';
import { anxietiesByBriefing } from '../visitor-survey/visitor-anxiety.queries.js';
import { BoothResultArgs } from './booth-result.list.js';
import { boothResultsByBriefing } from './booth-result.loaders.js';
import { BoothResultConnection } from './booth-result.resolver.js';
import { BriefingKind, JointBriefing } from './joint-briefing.entity.js';
import { JointBriefingArgs } from './joint-briefing.list.js';
import { jointBriefingByCode } from './joint-briefing.loaders.js';

export const JointBriefingConnection = connectionType(() => JointBriefing, 'JointBriefing', {
  en: 'joint briefings',
  ja: '合同説明会',
});

@Resolver(() => JointBriefing)
export class JointBriefingResolver {
  @Access('published')
  @Query(() => JointBriefing, {
    nullable: true,
    description:
      'One joint briefing by its code; null when there is none. / 合同説明会を一つ。なければ null。',
  })
  jointBriefing(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return jointBriefingByCode(context).load(code);
  }

  @Access('published')
  @Query(() => JointBriefingConnection, {
    description: 'Joint briefings by their day. / 合同説明会の一覧（開催日の順）。',
  })
  jointBriefings(
    @Args(() => JointBriefingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('kind', () => BriefingKind, {
      nullable: true,
      description: 'Only this kind. / この種類だけ。',
    })
    kind: BriefingKind | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, JointBriefing, page, {
      where: { fiscalYear: { gte: from, lte: to }, kind, jobFamily },
      orderBy: [{ property: 'heldOn' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<JointBriefing>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description: 'People who came; not known before it is held. / 来場者数。開催前は不明。',
  })
  @Reads('visitors')
  visitors(@Root() row: Row<JointBriefing>, @Ctx() context: Context) {
    return peopleCounted(context, headcountOf(row.visitors, row));
  }

  @Access('detail')
  @FieldResolver(() => BoothResultConnection, {
    description: 'Booths, by organisation. / 団体ごとのブース。',
  })
  booths(
    @Root() { code }: Row<JointBriefing>,
    @Args(() => BoothResultArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return boothResultsByBriefing(context).load({ parent: code, page });
  }

  @Access('internal')
  @FieldResolver(() => [VisitorAnxietyFigure], {
    description:
      'What its visitors said they were anxious about, the most frequent first; empty when they were not asked. / 来場者アンケートで挙がった不安（多い順）。未実施は空。',
  })
  async visitorAnxieties(@Root() { code }: Row<JointBriefing>, @Ctx() context: Context) {
    const sums = await anxietiesByBriefing(context).load(code);
    return VisitorAnxietyFigure.inOrder(sums, peopleFor(context));
  }

  @ActivityTitle()
  @Reads('nameJa')
  titleJa(@Root() { nameJa }: Row<JointBriefing>) {
    return nameJa;
  }

  @ActivityStart()
  @Reads('heldOn')
  startedOn(@Root() { heldOn }: Row<JointBriefing>) {
    return heldOn;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  @Reads('clauseCodes')
  servedClauses(@Root() { clauseCodes }: Row<JointBriefing>) {
    return clauseCodes.map((code) => ({ code }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<JointBriefing>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
