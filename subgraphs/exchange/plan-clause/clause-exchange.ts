/** What exchange did for a clause of the plan in one fiscal year. */

import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { mixRatioOf } from '../exchange-opportunity/mix-ratio.js';

export interface ClauseSums {
  readonly fiscalYear: number;
  readonly opportunities: number;
  readonly workGroups: number | null;
  readonly mixedWorkGroups: number | null;
  readonly participants: Headcount;
  readonly studyGroups: number;
  readonly networkMeetings: number;
  readonly attendance: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What exchange did for a clause in one fiscal year; placements are told apart. / 一つの条項に対応する一年度の交流事業の実績（交流・派遣は別項目）。',
})
export class ClauseExchange {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'Occasions to meet, of all kinds. / 交流機会の数。' })
  readonly opportunities: number;

  @Access('internal')
  @Field(() => Float, {
    nullable: true,
    description:
      'Mixed work groups ÷ work groups over these occasions, from 0 to 1; null when none is reported. / 交流機会全体の混成班の割合。報告がなければ null。',
  })
  readonly mixRatio: number | null;

  @Access('internal')
  @Field(() => Count, {
    description:
      "People at workshops and study meetings, one person at two counts twice; joint training's people are development's. / ワークショップと公開会合の参加者数（延べ）。共同研修の受講者は人材開発の値を参照。",
  })
  readonly participants: Count;

  @Access('internal')
  @Field(() => Int, { description: 'Study groups supported. / 支援した自主研究グループの数。' })
  readonly studyGroups: number;

  @Access('internal')
  @Field(() => Int, { description: "Networks' meetings held. / 開催したネットワーク会合の数。" })
  readonly networkMeetings: number;

  @Access('internal')
  @Field(() => Count, {
    description:
      "Staff at networks' meetings; one person at two counts twice. / ネットワーク会合の出席者数（延べ）。",
  })
  readonly networkAttendance: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: ClauseSums, people: People) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.opportunities = sums.opportunities;
    this.mixRatio = mixRatioOf(sums.mixedWorkGroups, sums.workGroups);
    this.participants = people.count(sums.participants);
    this.studyGroups = sums.studyGroups;
    this.networkMeetings = sums.networkMeetings;
    this.networkAttendance = people.count(sums.attendance);
    this.datasetKind = sums.datasetKind;
  }
}
