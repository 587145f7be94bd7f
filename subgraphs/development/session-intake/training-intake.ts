/** Figures of training intake over many sessions, the same shape whatever they are summed over. */
import { Field, ObjectType } from 'type-graphql';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';

export interface IntakeSums {
  readonly fiscalYear: number;
  readonly nominated: number;
  readonly applied: number;
  readonly accepted: number;
  readonly absent: number;
  readonly completed: number;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Training intake of one organisation in one fiscal year, as enrolments (one person in two courses counts twice). / 一団体・一年度の受講の状況（延べ人数）。',
})
export class OrganizationTrainingIntake {
  readonly organizationCode: string;

  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Field(() => Count, { description: 'Nominated by the organisation. / 推薦者数。' })
  readonly nominated: Count;

  @Field(() => Count, { description: 'Applied of their own accord. / 応募者数。' })
  readonly applied: Count;

  @Field(() => Count, { description: 'Accepted into a session. / 受講決定者数。' })
  readonly accepted: Count;

  @Field(() => Count, { description: 'Accepted and did not come. / 欠席者数。' })
  readonly absent: Count;

  @Field(() => Count, { description: 'Completed the course. / 修了者数。' })
  readonly completed: Count;

  @Field(() => Rate, { description: 'Completed ÷ accepted. / 修了率（修了者数÷受講決定者数）。' })
  readonly completionRate: Rate;

  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(organizationCode: string, sums: IntakeSums) {
    this.organizationCode = organizationCode;
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.nominated = Count.internal(sums.nominated);
    this.applied = Count.internal(sums.applied);
    this.accepted = Count.internal(sums.accepted);
    this.absent = Count.internal(sums.absent);
    this.completed = Count.internal(sums.completed);
    this.completionRate = Rate.share(this.completed, this.accepted);
    this.datasetKind = sums.datasetKind;
  }
}
