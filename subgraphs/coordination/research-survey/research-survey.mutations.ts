import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { nextNumber, numbered } from '../../shared/writing/next-code.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import type { Writing } from '../../shared/writing/writing.js';
import { refuseUnknownActivity } from '../activity/activity-reference.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { ResearchReflection } from './research-reflection.table.js';
import { ResearchMethod, ResearchSurvey } from './research-survey.entity.js';
import { researchSurveyByCode } from './research-survey.loaders.js';

const researchSurveys = recordKind(ResearchSurvey, RecordVersion, {
  reflectedIn: {
    entity: ResearchReflection,
    parent: 'researchSurvey',
    key: 'activity',
    others: ['fiscalYear'],
  },
});

export const [ResearchSurveyPayload, ResearchSurveyPayloadResolver] = payloadType(
  ResearchSurvey,
  researchSurveyByCode,
  { en: 'a research survey', ja: '調査研究' },
);

@InputType({ description: 'Where a survey is reflected. / 調査研究の反映先の入力。' })
export class ReflectionInput {
  @Field(() => ID, {
    description: 'Id of the activity, such as TrainingCourse:D-0014. / 事業の id。',
  })
  activity!: string;

  @Field(() => FiscalYearInput, {
    description: 'The fiscal year in which it did so first. / 反映を始めた年度。',
  })
  fiscalYear!: number;
}

@InputType({ description: 'A survey as the secretariat writes it down. / 調査研究の入力。' })
export class ResearchSurveyInput {
  @Field(() => String, { description: 'Title. / 調査名。' })
  titleJa!: string;

  @Field(() => ResearchMethod, { description: 'How it is made. / 方法。' })
  method!: ResearchMethod;

  @Field(() => String, { description: 'Who is asked. / 対象。' })
  targetJa!: string;

  @Field(() => Int, { description: 'Organisations asked, at least one. / 照会した団体数。' })
  askedOrganizations!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Organisations that answered; null while it runs. / 回答団体数。実施中は null。',
  })
  answeredOrganizations?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was found; null while it runs. / 結果の概要。実施中は null。',
  })
  findingsJa?: string | null;

  @Field(() => SubcommitteeKind, {
    nullable: true,
    description: 'The subcommittee that asked for it. / 調査を求めた部会。',
  })
  subcommittee?: SubcommitteeKind | null;

  @Field(() => ID, {
    description: 'Code of the clause that it is about. / 対応する条項のコード。',
  })
  clause!: string;

  @Field(() => [ReflectionInput], {
    description: 'The activities that took up what it found. / 結果が反映された事業。',
  })
  reflectedIn!: ReflectionInput[];
}

@Resolver()
export class ResearchSurveyMutations {
  @Access('secretariat')
  @Mutation(() => ResearchSurveyPayload, {
    description: 'Writes down a survey. / 調査研究を登録する。',
  })
  createResearchSurvey(
    @Arg('fiscalYear', () => FiscalYearInput, { description: 'Its fiscal year. / 年度。' })
    fiscalYear: number,
    @Arg('input', () => ResearchSurveyInput, { description: 'The survey. / 調査研究。' })
    input: ResearchSurveyInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, researchSurveys, async (writing) => {
      const prefix = `RS-${fiscalYear}-`;
      const number = await nextNumber(writing.em, researchSurveys, prefix);
      return { code: numbered(prefix, number), fiscalYear, ...valuesOf(input, writing) };
    });
  }

  @Access('secretariat')
  @Mutation(() => ResearchSurveyPayload, {
    description:
      'Changes a survey, its findings and where they are reflected. / 調査研究と結果・反映先を変更する。',
  })
  changeResearchSurvey(
    @Arg('code', () => ID, { description: 'Survey code. / 調査コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => ResearchSurveyInput, { description: 'The whole survey. / 全項目。' })
    input: ResearchSurveyInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, researchSurveys, { code, version }, async (writing) =>
      valuesOf(input, writing),
    );
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description: 'Deletes a survey; its history stays. / 調査研究を削除する（履歴は残る）。',
  })
  deleteResearchSurvey(
    @Arg('code', () => ID, { description: 'Survey code. / 調査コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, researchSurveys, { code, version });
  }
}

function valuesOf(input: ResearchSurveyInput, writing: Writing) {
  const { askedOrganizations, reflectedIn } = input;
  const answeredOrganizations = input.answeredOrganizations ?? null;
  for (const { activity } of reflectedIn) refuseUnknownActivity(writing, activity, 'reflectedIn');
  if (askedOrganizations < 1 || askedOrganizations > 1000) {
    const came = askedOrganizations;
    writing.refuse('VALUE_OUT_OF_RANGE', { from: 1, to: 1000, came }, 'askedOrganizations');
  }
  if (
    answeredOrganizations !== null &&
    (answeredOrganizations < 0 || answeredOrganizations > askedOrganizations)
  ) {
    const came = answeredOrganizations;
    const range = { from: 0, to: askedOrganizations, came };
    writing.refuse('VALUE_OUT_OF_RANGE', range, 'answeredOrganizations');
  }
  const { titleJa, method, targetJa, findingsJa, subcommittee, clause } = input;
  return {
    titleJa,
    method,
    targetJa,
    askedOrganizations,
    answeredOrganizations,
    findingsJa: findingsJa ?? null,
    subcommittee: subcommittee ?? null,
    clause,
    reflectedIn: reflectedIn.map(({ activity, fiscalYear }) => ({ activity, fiscalYear })),
  };
}
