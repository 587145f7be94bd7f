import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { Row } from '../../shared/rows.js';
import { Count } from '../../shared/vocabulary/count.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingSession } from '../training-session/training-session.entity.js';
import { trainingSessionByCode } from '../training-session/training-session.loaders.js';
import { SessionIntake } from './session-intake.entity.js';

export const SessionIntakeConnection = connectionType(() => SessionIntake, 'SessionIntake', {
  en: 'session intakes',
  ja: '団体ごとの参加',
});

@Resolver(() => SessionIntake)
export class SessionIntakeResolver {
  @Access('detail')
  @FieldResolver(() => TrainingSession, { description: 'The session. / 実施回。' })
  session(@Root() { session }: Row<SessionIntake>, @Ctx() context: Context) {
    return trainingSessionByCode(context).load(session);
  }

  @Access('detail')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation that took part. / 参加した団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<SessionIntake>) {
    return { code: organizationCode };
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'Nominated by the organisation. / 推薦者数。' })
  @Reads('nominated', 'organizationCode')
  nominated(@Root() row: Row<SessionIntake>, @Ctx() context: Context) {
    return told(context, row, 'nominated');
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'Applied of their own accord. / 応募者数。' })
  @Reads('applied', 'organizationCode')
  applied(@Root() row: Row<SessionIntake>, @Ctx() context: Context) {
    return told(context, row, 'applied');
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'Accepted. / 受講決定者数。' })
  @Reads('accepted', 'organizationCode')
  accepted(@Root() row: Row<SessionIntake>, @Ctx() context: Context) {
    return told(context, row, 'accepted');
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'Accepted and did not come. / 欠席者数。' })
  @Reads('absent', 'organizationCode')
  absent(@Root() row: Row<SessionIntake>, @Ctx() context: Context) {
    return told(context, row, 'absent');
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'Completed. / 修了者数。' })
  @Reads('completed', 'organizationCode')
  completed(@Root() row: Row<SessionIntake>, @Ctx() context: Context) {
    return told(context, row, 'completed');
  }

  @Access('detail')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<SessionIntake>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

const told = (
  context: Context,
  row: Row<SessionIntake>,
  step: 'nominated' | 'applied' | 'accepted' | 'absent' | 'completed',
): Count => peopleFor(context, row.organizationCode).count(headcountOf(row[step], row));
