import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { Row } from '../../shared/rows.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingSession } from '../training-session/training-session.entity.js';
import { trainingSessionByCode } from '../training-session/training-session.loaders.js';
import { CourseSurvey } from './course-survey.entity.js';
import { ScaleMean } from './scale-mean.js';

@Resolver(() => CourseSurvey)
export class CourseSurveyResolver {
  @Access('internal')
  @FieldResolver(() => TrainingSession, { description: 'The session. / 実施回。' })
  session(@Root() { code }: Row<CourseSurvey>, @Ctx() context: Context) {
    return trainingSessionByCode(context).load(code);
  }

  @Access('internal')
  @FieldResolver(() => Count, { description: 'How many answered. / 回答者数。' })
  @Reads('responses')
  responses(@Root() row: Row<CourseSurvey>, @Ctx() context: Context) {
    return peopleFor(context).count(headcountOf(row.responses, row));
  }

  @Access('internal')
  @FieldResolver(() => ScaleMean, { description: 'How well it was understood. / 理解度の平均。' })
  @Reads('responses', 'scaleTop', 'understandingMean')
  understanding(@Root() row: Row<CourseSurvey>, @Ctx() context: Context) {
    return meanOf(context, row, row.understandingMean);
  }

  @Access('internal')
  @FieldResolver(() => ScaleMean, { description: 'How useful it was found. / 有用度の平均。' })
  @Reads('responses', 'scaleTop', 'usefulnessMean')
  usefulness(@Root() row: Row<CourseSurvey>, @Ctx() context: Context) {
    return meanOf(context, row, row.usefulnessMean);
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    nullable: true,
    description:
      'Those who say they work differently ÷ those who answered months later; null when it was not asked. / 行動変容率（仕事の仕方が変わったとした者÷事後の回答者）。未実施は null。',
  })
  @Reads('followUpResponses', 'behaviorChanged')
  behaviorChangeRate(@Root() row: Row<CourseSurvey>, @Ctx() context: Context) {
    const { followUpResponses, behaviorChanged } = row;
    if (followUpResponses === null || behaviorChanged === null) return null;
    const people = peopleFor(context);
    return Rate.share(
      people.count(headcountOf(behaviorChanged, row)),
      people.count(headcountOf(followUpResponses, row)),
    );
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<CourseSurvey>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

const meanOf = (context: Context, row: Row<CourseSurvey>, mean: number | null): ScaleMean =>
  new ScaleMean(mean, headcountOf(row.responses, row), row.scaleTop, peopleFor(context));
