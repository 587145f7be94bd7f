import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { nobody } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { TrainingSession } from '../borrowed/training-session.js';
import { ExchangeOpportunity } from '../exchange-opportunity/exchange-opportunity.entity.js';
import { exchangeOpportunityBySession } from '../exchange-opportunity/exchange-opportunity.loaders.js';
import { speakersBySession } from '../placement/placement-return.queries.js';

/** What exchange knows of a training session. */
@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Access('published')
  @FieldResolver(() => ExchangeOpportunity, {
    nullable: true,
    description:
      'What it is as an occasion to meet; null when it is not joint training. / 交流機会としての記録。共同研修でなければ null。',
  })
  exchangeOpportunity(@Root() { code }: TrainingSession, @Ctx() context: Context) {
    return exchangeOpportunityBySession(context).load(code);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    nullable: true,
    description:
      'Staff back from a placement who taught on here what they had learned. / 交流・派遣から戻り、この回で成果を伝えた職員数。',
  })
  async returnedSpeakers(@Root() { code }: TrainingSession, @Ctx() context: Context) {
    const speakers = await speakersBySession(context).load(code);
    return peopleFor(context).count(speakers?.people ?? nobody);
  }
}
