import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityTitle } from '../../shared/vocabulary/activity.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { SpecialistNetwork } from '../borrowed/specialist-network.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { SpecialistSupport } from './specialist-support.entity.js';
import { SpecialistSupportArgs } from './specialist-support.list.js';
import { specialistSupportByCode } from './specialist-support.loaders.js';

export const SpecialistSupportConnection = connectionType(
  () => SpecialistSupport,
  'SpecialistSupport',
  {
    en: 'support for securing specialists',
    ja: '専門人材の確保支援',
  },
);

@Resolver(() => SpecialistSupport)
export class SpecialistSupportResolver {
  @Access('published')
  @Query(() => SpecialistSupport, {
    nullable: true,
    description:
      'One support by its code; null when there is none. / 専門人材の確保支援を一件。なければ null。',
  })
  specialistSupport(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return specialistSupportByCode(context).load(code);
  }

  @Access('published')
  @Query(() => SpecialistSupportConnection, {
    description:
      'Support by fiscal year and code. / 専門人材の確保支援の一覧（年度・識別子の順）。',
  })
  specialistSupports(
    @Args(() => SpecialistSupportArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, SpecialistSupport, page, {
      where: { fiscalYear: { gte: from, lte: to }, jobFamily },
      orderBy: [{ property: 'fiscalYear' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<SpecialistSupport>) {
    return new FiscalYear(fiscalYear);
  }

  @ListSize(64)
  @Access('published')
  @FieldResolver(() => [MemberOrganization], {
    nullable: true,
    description: 'The organisations that were supported, by code. / 支援した団体（コード順）。',
  })
  @Reads('organizationCodes')
  organizations(@Root() { organizationCodes }: Row<SpecialistSupport>) {
    return organizationCodes.map((code) => ({ code }));
  }

  @Access('published')
  @FieldResolver(() => SpecialistNetwork, {
    nullable: true,
    description:
      'The network of specialists that took part; null when there is none. / 関わった専門人材ネットワーク。なければ null。',
  })
  @Reads('networkCode')
  network(@Root() { networkCode }: Row<SpecialistSupport>) {
    return networkCode === null ? null : { code: networkCode };
  }

  @ActivityTitle()
  @Reads('measureJa')
  titleJa(@Root() { measureJa }: Row<SpecialistSupport>) {
    return measureJa;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  @Reads('clauseCodes')
  servedClauses(@Root() { clauseCodes }: Row<SpecialistSupport>) {
    return clauseCodes.map((code) => ({ code }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<SpecialistSupport>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
