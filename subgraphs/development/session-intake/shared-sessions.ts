/** With how many other organisations one shares the sessions of joint training. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';

export interface SharedSessionSums {
  readonly fiscalYear: number;
  readonly sessions: number;
  readonly organizationsMet: number;
  /** Of other organisations in a session. */
  readonly mean: number;
  readonly most: number;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Held sessions of joint training with staff of an organisation, and the other organisations whose staff were there. / 一団体の職員がいた共同研修の実施回と、同じ回にいた他の団体。',
})
export class SharedSessions {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, {
    description: 'Sessions with staff of the organisation. / この団体の職員がいた実施回の数。',
  })
  readonly sessions: number;

  @Access('internal')
  @Field(() => Int, {
    description:
      'Other organisations whose staff were in one of them, each counted once. / いずれかの回に職員がいた他の団体の数（重複なし）。',
  })
  readonly organizationsMet: number;

  @Access('internal')
  @Field(() => Float, {
    description:
      'Other organisations in a session on average, one decimal. / 一回当たりの他の団体の数（小数第1位）。',
  })
  readonly meanOrganizations: number;

  @Access('internal')
  @Field(() => Int, {
    description:
      'Other organisations in the session with most of them. / 他の団体が最も多かった回の団体数。',
  })
  readonly mostOrganizations: number;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: SharedSessionSums) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.sessions = sums.sessions;
    this.organizationsMet = sums.organizationsMet;
    this.meanOrganizations = Math.round(sums.mean * 10) / 10;
    this.mostOrganizations = sums.most;
    this.datasetKind = sums.datasetKind;
  }
}
