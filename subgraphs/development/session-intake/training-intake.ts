import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { type People } from '../../shared/disclosure/people.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { type StepSums, TrainingSteps } from '../training-funnel/training-steps.js';

export interface IntakeSums extends StepSums {
  readonly fiscalYear: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Training intake of one organisation in one fiscal year, as enrolments (one person in two courses counts twice). / 一団体・一年度の受講の状況（延べ人数）。',
})
export class OrganizationTrainingIntake extends TrainingSteps {
  readonly organizationCode: string;

  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  constructor(organizationCode: string, sums: IntakeSums, people: People) {
    super(sums, people);
    this.organizationCode = organizationCode;
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
  }
}
