/** Who passed and did not come, by organisation and job family. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { Rate } from '../../shared/vocabulary/rate.js';

export interface DeclinedSums {
  readonly organizationCode: string;
  readonly jobFamily: JobFamily;
  readonly exams: number;
  readonly finalPassed: number;
  readonly declined: number;
  /** Of these, what is not published. */
  readonly internalPassed: Headcount;
  readonly internalDeclined: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Examinations of one organisation for one job family over some fiscal years, by those who passed and declined; only examinations of which both numbers are known. / 一団体・一職種の採用試験の最終合格者数と辞退者数（年度の計）。両方が分かる試験だけ。',
})
export class DeclinedOffers {
  readonly organizationCode: string;
  readonly years: Years;

  @Access('internal')
  @Field(() => JobFamily, { description: 'The job family. / 職種。' })
  readonly jobFamily: JobFamily;

  @Access('internal')
  @Field(() => Int, { description: 'How many examinations. / 試験の数。' })
  readonly exams: number;

  @Access('internal')
  @Field(() => Count, { description: 'Passed in the end. / 最終合格者数。' })
  readonly finalPassed: Count;

  @Access('internal')
  @Field(() => Count, { description: 'Passed and declined. / 辞退者数。' })
  readonly declined: Count;

  @Access('internal')
  @Field(() => Rate, { description: 'Declined ÷ passed. / 辞退率（辞退者数÷最終合格者数）。' })
  readonly declinedRate: Rate;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: DeclinedSums, years: Years, people: People) {
    this.organizationCode = sums.organizationCode;
    this.years = years;
    this.jobFamily = sums.jobFamily;
    this.exams = sums.exams;
    this.finalPassed = people.count(
      sums.internalPassed,
      sums.finalPassed - sums.internalPassed.people,
    );
    this.declined = people.count(
      sums.internalDeclined,
      sums.declined - sums.internalDeclined.people,
    );
    this.declinedRate = Rate.share(this.declined, this.finalPassed);
    this.datasetKind = sums.datasetKind;
  }
}
