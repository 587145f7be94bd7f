import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { ClauseText } from './clause-text.entity.js';
import { PlanClause } from './plan-clause.entity.js';
import { planClauseByCode } from './plan-clause.loaders.js';
import { PlanRevision } from './plan-revision.entity.js';
import { planRevisionByCode } from './wide-area-plan.loaders.js';

@Resolver(() => ClauseText)
export class ClauseTextResolver {
  @Access('published')
  @FieldResolver(() => PlanClause, {
    nullable: true,
    description:
      'The clause; null while its first wording is still to come into force. / 条項。施行前は null。',
  })
  clause(@Root() { clause }: Row<ClauseText>, @Ctx() context: Context) {
    return planClauseByCode(context).load(clause);
  }

  @Access('published')
  @FieldResolver(() => PlanRevision, {
    nullable: true,
    description:
      'The revision that brought it; null for the wording the plan was adopted with. / この文言とした改定。策定時の文言は null。',
  })
  revision(@Root() { revision }: Row<ClauseText>, @Ctx() context: Context) {
    return revision === null ? null : planRevisionByCode(context).load(revision);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<ClauseText>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
