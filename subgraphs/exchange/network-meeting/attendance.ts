/** Attendance at meetings of networks, of one meeting and summed over a fiscal year. */

import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from '../borrowed/member-organization.js';

@ObjectType({
  simpleResolvers: true,
  description: "One organisation's attendance at a meeting. / 会合への団体ごとの出席。",
})
export class OrganizationAttendance {
  @Access('detail')
  @Field(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation. / 団体。',
  })
  readonly organization: { readonly code: string };

  @Access('detail')
  @Field(() => Count, { description: 'How many of its staff came. / 出席した職員数。' })
  readonly staff: Count;

  constructor(organizationCode: string, staff: Count) {
    this.organization = { code: organizationCode };
    this.staff = staff;
  }
}

export interface AttendanceSums {
  readonly fiscalYear: number;
  readonly meetings: number;
  readonly people: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One organisation's attendance at all networks' meetings in one fiscal year. / 一団体・一年度のネットワーク会合への出席。",
})
export class OrganizationNetworkAttendance {
  @Access('internal')
  @Field(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => Int, { description: 'Meetings to which it sent somebody. / 出席した会合の数。' })
  readonly meetings: number;

  @Access('internal')
  @Field(() => Count, {
    description:
      'Staff who came; one person at two meetings counts twice. / 出席した職員数（延べ）。',
  })
  readonly staff: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sums: AttendanceSums, people: People) {
    this.fiscalYear = new FiscalYear(sums.fiscalYear);
    this.meetings = sums.meetings;
    this.staff = people.count(sums.people);
    this.datasetKind = sums.datasetKind;
  }
}
