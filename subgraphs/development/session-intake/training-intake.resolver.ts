import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import { FiscalYearRange, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { clausesByOrganizationYear, intakeByOrganizationYears } from './session-intake.queries.js';
import { OrganizationTrainingIntake } from './training-intake.js';

/** What development knows of a member organisation. */
@Resolver(() => MemberOrganization)
export class MemberOrganizationResolver {
  @FieldResolver(() => [OrganizationTrainingIntake], {
    nullable: true,
    description:
      'Its training intake per fiscal year, oldest first; a year without records is left out. / 年度ごとの受講の状況（古い順）。記録のない年度は含まない。',
  })
  async trainingIntakes(
    @Root() { code }: MemberOrganization,
    @Arg('fiscalYears', () => FiscalYearRange, {
      nullable: true,
      description:
        'Which years; else those of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
    })
    fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await intakeByOrganizationYears(context).load({
      organizationCode: code,
      from,
      to,
    });
    return sums.map((each) => new OrganizationTrainingIntake(code, each));
  }
}

@Resolver(() => OrganizationTrainingIntake)
export class OrganizationTrainingIntakeResolver {
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description:
      'The clauses of the plan served by the courses that its staff took. / 受講した科目が対応する広域計画の条項。',
  })
  async servedClauses(
    @Root() { organizationCode, fiscalYear }: OrganizationTrainingIntake,
    @Ctx() context: Context,
  ) {
    const links = await clausesByOrganizationYear(context).load({
      organizationCode,
      fiscalYear: fiscalYear.year,
    });
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }
}
