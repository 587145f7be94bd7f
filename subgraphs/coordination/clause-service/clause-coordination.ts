/** What was coordinated for one clause of the plan in one fiscal year. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export interface ClauseCoordinationSums {
  readonly fiscalYear: number;
  readonly agendaItems: number;
  readonly agreedItems: number;
  readonly needs: number;
  readonly needsAnswered: number;
  readonly researchSurveys: number;
  readonly reflections: number;
  readonly policies: number;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What the council, its subcommittees and the members did about a clause in one fiscal year. / 一条項・一年度の連絡調整、課題・ニーズ、調査研究の実績。',
})
export class ClauseCoordination {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, {
    description:
      'Agenda items about it, of meetings held and planned. / 議事の件数（予定を含む）。',
  })
  readonly agendaItems: number;

  @Access('internal')
  @Field(() => Int, { description: 'Of these, the agreed ones. / そのうち了承された件数。' })
  readonly agreedItems: number;

  @Access('internal')
  @Field(() => Int, { description: 'Needs that fall under it. / 課題・ニーズの件数。' })
  readonly needs: number;

  @Access('internal')
  @Field(() => Int, { description: 'Of these, the answered ones. / そのうち対応済みの件数。' })
  readonly needsAnswered: number;

  @Access('internal')
  @Field(() => Int, { description: 'Research surveys about it. / 調査研究の件数。' })
  readonly researchSurveys: number;

  @Access('internal')
  @Field(() => Int, {
    description:
      'Activities that took up in this year what surveys about it had found. / 調査研究の結果をこの年度に反映した事業の数（延べ）。',
  })
  readonly reflections: number;

  @Access('internal')
  @Field(() => Int, {
    description:
      "Members' own policies adopted or revised in the year. / 策定・改定された人材育成基本方針の数。",
  })
  readonly hrDevelopmentPolicies: number;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: ClauseCoordinationSums) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.agendaItems = sums.agendaItems;
    this.agreedItems = sums.agreedItems;
    this.needs = sums.needs;
    this.needsAnswered = sums.needsAnswered;
    this.researchSurveys = sums.researchSurveys;
    this.reflections = sums.reflections;
    this.hrDevelopmentPolicies = sums.policies;
    this.datasetKind = sums.datasetKind;
  }
}
