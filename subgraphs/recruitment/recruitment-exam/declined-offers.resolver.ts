import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { largestPage } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { HubError } from '../../shared/errors.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { VisitorAnxietyFigure } from '../visitor-survey/visitor-anxiety.js';
import { anxietiesByJobFamily } from '../visitor-survey/visitor-anxiety.queries.js';
import { DeclinedOffers } from './declined-offers.js';
import { declinedIn } from './declined-offers.queries.js';

@Resolver(() => DeclinedOffers)
export class DeclinedOffersResolver {
  @Access('internal')
  @Query(() => [DeclinedOffers], {
    description:
      'Organisations and job families by how many declined, the most first; a number that is hidden has no place among them. / 辞退者の多い団体と職種の順。秘匿される値は含まない。',
  })
  async declinedOffers(
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'How many at most, 1 to 1,000. / 取得する件数（1～1,000）。',
    })
    first: number,
    @Ctx() context: Context,
  ) {
    if (!(first >= 1 && first <= largestPage)) {
      throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
    }
    const years = yearsOf(fiscalYears);
    const sums = await declinedIn(context, years);
    const told = sums.map(
      (each) => new DeclinedOffers(each, years, peopleFor(context, each.organizationCode)),
    );
    // by what is told: the place of a hidden number would tell it
    return told
      .filter(({ declined, finalPassed }) => !declined.suppressed && !finalPassed.suppressed)
      .toSorted((one, other) => (other.declined.value ?? 0) - (one.declined.value ?? 0))
      .slice(0, first);
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'Whose examinations they were. / 団体。',
  })
  organization(@Root() { organizationCode }: DeclinedOffers) {
    return { code: organizationCode };
  }

  @Access('internal')
  @FieldResolver(() => [VisitorAnxietyFigure], {
    description:
      'What visitors of the joint briefings for this job family were anxious about in these years, the most frequent first. / この職種の合同説明会の来場者が同じ年度に挙げた不安（多い順）。',
  })
  async visitorAnxieties(@Root() { jobFamily, years }: DeclinedOffers, @Ctx() context: Context) {
    const { from, to } = years;
    const sums = await anxietiesByJobFamily(context).load({ jobFamily, from, to });
    return VisitorAnxietyFigure.inOrder(sums, peopleFor(context));
  }
}
