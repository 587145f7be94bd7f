/** What recruitment did for one clause of the plan in one fiscal year. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { type Headcount, nobody } from '../../shared/disclosure/headcount.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { peopleCounted } from '../people-counted.js';

export interface ClauseSums {
  readonly fiscalYear: number;
  readonly jointBriefings: number;
  readonly briefingVisitors: Headcount | null;
  readonly outreachLectures: number;
  readonly lectureAudience: Headcount | null;
  readonly recruitmentMessages: number;
  readonly specialistSupports: number;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Recruitment activity that serves one clause in one fiscal year. / 一条項・一年度の人材確保の事業。',
})
export class ClauseRecruitment {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'How many joint briefings. / 合同説明会の回数。' })
  readonly jointBriefings: number;

  @Access('internal')
  @Field(() => Count, {
    description:
      'Visitors of the briefings held so far (one person at two briefings counts twice). / 開催済みの説明会の来場者数（延べ）。',
  })
  readonly briefingVisitors: Count;

  @Access('internal')
  @Field(() => Int, { description: 'How many outreach lectures. / 出前講座の回数。' })
  readonly outreachLectures: number;

  @Access('internal')
  @Field(() => Count, {
    description:
      'Audience of the lectures given so far (one person at two lectures counts twice). / 実施済みの出前講座の受講者数（延べ）。',
  })
  readonly lectureAudience: Count;

  @Access('internal')
  @Field(() => Int, { description: 'How many messages went out. / 採用情報の発信の件数。' })
  readonly recruitmentMessages: number;

  @Access('internal')
  @Field(() => Int, {
    description: 'How many supports for securing specialists. / 専門人材の確保支援の件数。',
  })
  readonly specialistSupports: number;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(context: Context, sums: ClauseSums) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.jointBriefings = sums.jointBriefings;
    this.briefingVisitors = peopleCounted(
      context,
      sums.jointBriefings === 0 ? nobody : sums.briefingVisitors,
    );
    this.outreachLectures = sums.outreachLectures;
    this.lectureAudience = peopleCounted(
      context,
      sums.outreachLectures === 0 ? nobody : sums.lectureAudience,
    );
    this.recruitmentMessages = sums.recruitmentMessages;
    this.specialistSupports = sums.specialistSupports;
    this.datasetKind = sums.datasetKind;
  }
}
