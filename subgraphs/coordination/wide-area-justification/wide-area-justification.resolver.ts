import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { Activity } from '../activity/activity.js';
import { activityOf } from '../activity/activity-reference.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { WideAreaJustification } from './wide-area-justification.entity.js';
import { WideAreaJustificationArgs } from './wide-area-justification.list.js';
import {
  fewestFirst,
  wideAreaJustificationByCode,
  wideAreaJustificationsByClause,
} from './wide-area-justification.loaders.js';

export const WideAreaJustificationConnection = connectionType(
  () => WideAreaJustification,
  'WideAreaJustification',
  { en: 'reasons for doing activities over a wide area', ja: '事業を広域で行う理由' },
);

@Resolver(() => WideAreaJustification)
export class WideAreaJustificationResolver {
  @Access('published')
  @Query(() => WideAreaJustification, {
    nullable: true,
    description:
      "One activity's justification; null when there is none. / 一つの事業を広域で行う理由。なければ null。",
  })
  wideAreaJustification(
    @Arg('code', () => ID, { description: 'The id of the activity. / 事業の id。' }) code: string,
    @Ctx() context: Context,
  ) {
    return wideAreaJustificationByCode(context).load(code);
  }

  @Access('published')
  @Query(() => WideAreaJustificationConnection, {
    description:
      'Why activities are done over a wide area, fewest participating members first. / 事業を広域で行う理由（参加団体の少ない順）。',
  })
  wideAreaJustifications(
    @Args(() => WideAreaJustificationArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return pageOf(context, WideAreaJustification, page, fewestFirst);
  }

  @Access('published')
  @FieldResolver(() => Activity, {
    nullable: true,
    description: 'The activity that is justified. / 対象の事業。',
  })
  activity(@Root() { code }: Row<WideAreaJustification>) {
    return activityOf(code);
  }

  @Access('published')
  @FieldResolver(() => PlanClause, {
    description: 'The clause of the plan that asks for it. / 根拠となる計画の条項。',
  })
  clause(@Root() { clause }: Row<WideAreaJustification>, @Ctx() context: Context) {
    return planClauseByCode(context).load(clause);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<WideAreaJustification>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** What it is about, as a field of the clause. */
@Resolver(() => PlanClause)
export class ClauseJustificationResolver {
  @Access('published')
  @FieldResolver(() => WideAreaJustificationConnection, {
    description:
      'Activities done over a wide area under it, with the reasons, fewest participating members first. / この条項による広域の事業とその理由（参加団体の少ない順）。',
  })
  wideAreaJustifications(
    @Root() { code }: Row<PlanClause>,
    @Args(() => WideAreaJustificationArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return wideAreaJustificationsByClause(context).load({ parent: code, page });
  }
}
