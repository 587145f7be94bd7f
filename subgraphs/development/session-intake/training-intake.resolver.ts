import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { ListSize } from '../../shared/list-size.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { clausesByOrganizationYear } from './session-intake.queries.js';
import { OrganizationTrainingIntake } from './training-intake.js';

@Resolver(() => OrganizationTrainingIntake)
export class OrganizationTrainingIntakeResolver {
  @Access('internal')
  // a year's courses together serve most of the plan
  @ListSize(30)
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
