import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
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
import { MemberOrganization } from '../borrowed/member-organization.js';
import { peopleCounted } from '../people-counted.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { BoothResult } from './booth-result.entity.js';
import { BoothResultArgs } from './booth-result.list.js';
import { JointBriefing } from './joint-briefing.entity.js';
import { jointBriefingByCode } from './joint-briefing.loaders.js';

export const BoothResultConnection = connectionType(() => BoothResult, 'BoothResult', {
  en: 'booths at joint briefings',
  ja: '合同説明会のブース',
});

@Resolver(() => BoothResult)
export class BoothResultResolver {
  @Access('detail')
  @Query(() => BoothResultConnection, {
    description:
      'Booths at all joint briefings, newest fiscal year first. / すべての合同説明会のブース（新しい年度から）。',
  })
  boothResults(
    @Args(() => BoothResultArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, BoothResult, page, {
      where: { fiscalYear: { gte: from, lte: to } },
      orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
    });
  }

  @Access('detail')
  @FieldResolver(() => JointBriefing, { description: 'The briefing. / 合同説明会。' })
  briefing(@Root() { briefing }: Row<BoothResult>, @Ctx() context: Context) {
    return jointBriefingByCode(context).load(briefing);
  }

  @Access('detail')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation whose booth it is. / 出展した団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<BoothResult>) {
    return { code: organizationCode };
  }

  @Access('detail')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<BoothResult>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('detail')
  @FieldResolver(() => Count, { description: 'People who came to the booth. / ブースの来訪者数。' })
  @Reads('visitors', 'organizationCode')
  visitors(@Root() row: Row<BoothResult>, @Ctx() context: Context) {
    return peopleCounted(context, headcountOf(row.visitors, row), row.organizationCode);
  }

  @Access('detail')
  @FieldResolver(() => Count, {
    description: 'Of them, those who left their address for more. / うち連絡先を残した人数。',
  })
  @Reads('contacts', 'organizationCode')
  contacts(@Root() row: Row<BoothResult>, @Ctx() context: Context) {
    return peopleCounted(context, headcountOf(row.contacts, row), row.organizationCode);
  }

  @Access('detail')
  @FieldResolver(() => Count, {
    description:
      'Of them, those known to have applied later; not known where the organisation does not ask. / うち後に申し込んだ人数。たずねていない団体では不明。',
  })
  @Reads('laterApplicants', 'organizationCode')
  laterApplicants(@Root() row: Row<BoothResult>, @Ctx() context: Context) {
    return peopleCounted(context, headcountOf(row.laterApplicants, row), row.organizationCode);
  }

  @Access('detail')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<BoothResult>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
