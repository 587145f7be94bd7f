import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { OrganizationPairFlow } from './organization-pair-flow.entity.js';
import { OrganizationPairFlowArgs } from './organization-pair-flow.list.js';
import { organizationPairFlowByCode } from './organization-pair-flow.loaders.js';

export const OrganizationPairFlowConnection = connectionType(
  () => OrganizationPairFlow,
  'OrganizationPairFlow',
  { en: 'meetings between two organisations', ja: '団体間の出会い' },
);

@Resolver(() => OrganizationPairFlow)
export class OrganizationPairFlowResolver {
  @Access('internal')
  @Query(() => OrganizationPairFlow, {
    nullable: true,
    description:
      'One pair in one year by its code; null when they did not meet. / 団体の組を一つ。出会いがなければ null。',
  })
  organizationPairFlow(
    @Arg('code', () => ID, {
      description: 'Fiscal year and both organisation codes. / 年度と両団体のコード。',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return organizationPairFlowByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => OrganizationPairFlowConnection, {
    description:
      'Pairs of organisations whose staff met; `totalCount` over one year tells how widely. / 職員どうしが出会った団体の組。一年度の `totalCount` が広がりを示す。',
  })
  organizationPairFlows(
    @Args(() => OrganizationPairFlowArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description:
        'Only whom the staff of this organisation met. / この団体の職員が出会った相手だけ。',
    })
    organization: string | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, OrganizationPairFlow, page, {
      where: {
        fiscalYear: { gte: from, lte: to },
        fromCode: typeof organization === 'string' ? readOrganizationCode(organization) : null,
      },
      orderBy: [{ property: 'fiscalYear' }, { property: 'code' }],
    });
  }

  @Access('internal')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<OrganizationPairFlow>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'Whose staff met the others. / 出会った側の団体。',
  })
  @Reads('fromCode')
  from(@Root() { fromCode }: Row<OrganizationPairFlow>) {
    return { code: fromCode };
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'Whose staff were met. / 相手の団体。',
  })
  @Reads('toCode')
  to(@Root() { toCode }: Row<OrganizationPairFlow>) {
    return { code: toCode };
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description:
      'Staff of `to` who were in a joint session, workshop or study meeting together with staff of `from`; one person in two sessions counts twice. / 同じ共同研修等に参加した相手団体の職員数（延べ）。',
  })
  @Reads('met', 'toCode')
  met(@Root() row: Row<OrganizationPairFlow>, @Ctx() context: Context) {
    return peopleFor(context, row.toCode).count(headcountOf(row.met, row));
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<OrganizationPairFlow>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
