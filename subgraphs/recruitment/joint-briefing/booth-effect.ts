/** Applicants of those who had a booth and of those who had none, in the year and in the next one. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export interface BoothEffectSums {
  readonly fiscalYear: number;
  readonly exhibited: boolean;
  readonly organizations: number;
  readonly applicants: number;
  readonly applicantsNextYear: number;
  /** Of these, what is not published. */
  readonly internal: Headcount;
  readonly internalNextYear: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Organisations with a booth at a joint briefing of a fiscal year, or those without, by their applicants in that year and in the next; only those whose applicants are known in both. It tells how they moved, not why. / 一年度の合同説明会に出展した団体（または、しなかった団体）の、その年度と翌年度の申込者数。両年度の申込者数が分かる団体だけ。動きを示すもので、原因は示さない。',
})
export class BoothEffect {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year of the briefings. / 説明会の年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Boolean, { description: 'Whether they had a booth. / 出展したか。' })
  readonly exhibited: boolean;

  @Access('internal')
  @Field(() => Int, { description: 'How many organisations. / 団体の数。' })
  readonly organizations: number;

  @Access('internal')
  @Field(() => Count, { description: 'Applied in that year. / その年度の申込者数。' })
  readonly applicants: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Applied in the next year. / 翌年度の申込者数。' })
  readonly applicantsNextYear: Count;

  @Access('internal')
  @Field(() => Float, {
    nullable: true,
    description:
      'Applicants of the next year ÷ of that year − 1, three decimals; null where either is hidden or nobody applied. / 増減率（翌年度÷その年度−1、小数第3位）。秘匿または申込みなしは null。',
  })
  readonly change: number | null;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: BoothEffectSums, people: People) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.exhibited = sums.exhibited;
    this.organizations = sums.organizations;
    this.applicants = people.count(sums.internal, sums.applicants - sums.internal.people);
    this.applicantsNextYear = people.count(
      sums.internalNextYear,
      sums.applicantsNextYear - sums.internalNextYear.people,
    );
    const [before, after] = [this.applicants.value, this.applicantsNextYear.value];
    this.change = !before || after === null ? null : Math.round((after / before - 1) * 1000) / 1000;
    this.datasetKind = sums.datasetKind;
  }
}
