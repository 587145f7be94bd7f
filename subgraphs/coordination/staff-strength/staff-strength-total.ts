import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Day } from '../../shared/vocabulary/day-field.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export interface StaffStrengthSum {
  readonly fiscalYear: number;
  readonly headcount: number;
  readonly datasetKind: DatasetKind;
}

/** Every member publishes how many staff it has each year (地方公務員法第58条の2); by job family it may not. */
@ObjectType({
  simpleResolvers: true,
  description:
    'All staff of one organisation on 1 April of a fiscal year. / 団体の職員数の計（各年度4月1日現在）。',
})
export class StaffStrengthTotal {
  readonly organizationCode: string;

  @Access('published')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('published')
  @Day()
  @Field(() => String, {
    description: 'The day of the count, 1 April, ISO 8601. / 時点（4月1日）。',
  })
  readonly asOf: string;

  @Access('published')
  @Field(() => Count, {
    description:
      'Staff of all job families, a published figure; denominator of rates. / 全職種の職員数（公表値）。各種の率の分母。',
  })
  readonly headcount: Count;

  @Access('published')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(organizationCode: string, { fiscalYear, headcount, datasetKind }: StaffStrengthSum) {
    this.organizationCode = organizationCode;
    this.fiscalYear = new FiscalYear(fiscalYear);
    this.asOf = this.fiscalYear.start;
    this.headcount = Count.published(headcount);
    this.datasetKind = datasetKind;
  }
}
