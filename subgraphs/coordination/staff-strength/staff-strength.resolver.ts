import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { ListSize } from '../../shared/list-size.js';
import type { Row } from '../../shared/rows.js';
import { Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { StaffStrength } from './staff-strength.entity.js';
import { staffByOrganizationYear, staffByOrganizationYears } from './staff-strength.queries.js';
import { StaffStrengthTotal } from './staff-strength-total.js';

@Resolver(() => StaffStrength)
export class StaffStrengthResolver {
  @Access('published')
  @FieldResolver(() => MemberOrganization, { description: 'The organisation. / 団体。' })
  organization(@Root() { organization }: Row<StaffStrength>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<StaffStrength>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => Count, {
    description: 'Staff on 1 April. / 職員数（4月1日現在）。',
  })
  @Reads('headcount')
  headcount(@Root() row: Row<StaffStrength>, @Ctx() context: Context) {
    return peopleFor(context, row.organization).count(headcountOf(row.headcount, row));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<StaffStrength>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

@Resolver(() => StaffStrengthTotal)
export class StaffStrengthTotalResolver {
  @ListSize(20)
  @Access('published')
  @FieldResolver(() => [StaffStrength], {
    description: 'The same by job family. / 職種ごとの内訳。',
  })
  byJobFamily(
    @Root() { organizationCode, fiscalYear }: StaffStrengthTotal,
    @Ctx() context: Context,
  ) {
    return staffByOrganizationYear(context).load({
      organization: organizationCode,
      year: fiscalYear.year,
    });
  }
}

/** How many staff it has, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationStaffResolver {
  @ListSize(20)
  @Access('published')
  @FieldResolver(() => [StaffStrengthTotal], {
    description:
      'Its staff per fiscal year, oldest first; a year without records is left out. / 年度ごとの職員数（古い順）。記録のない年度は含まない。',
  })
  async staffStrengths(
    @Root() { code }: Row<MemberOrganization>,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await staffByOrganizationYears(context).load({ organization: code, from, to });
    return sums.map((each) => new StaffStrengthTotal(code, each));
  }
}
