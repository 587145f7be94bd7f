import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
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
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { Vacancy } from './vacancy.entity.js';
import { VacancyArgs } from './vacancy.list.js';
import { vacancyByCode } from './vacancy.loaders.js';

export const VacancyConnection = connectionType(() => Vacancy, 'Vacancy', {
  en: 'vacancies',
  ja: '欠員',
});

@Resolver(() => Vacancy)
export class VacancyResolver {
  @Access('internal')
  @Query(() => Vacancy, {
    nullable: true,
    description: 'One vacancy by its code; null when there is none. / 欠員を一件。なければ null。',
  })
  vacancy(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return vacancyByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => VacancyConnection, {
    description:
      'Vacancies by fiscal year, organisation and job family. / 欠員の一覧（年度・団体・職種の順）。',
  })
  vacancies(
    @Args(() => VacancyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Only of the organisation with this code. / この団体コードの団体だけ。',
    })
    organization: string | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, Vacancy, page, {
      where: {
        fiscalYear: { gte: from, lte: to },
        organizationCode: organization ? readOrganizationCode(organization) : null,
        jobFamily,
      },
      orderBy: [{ property: 'fiscalYear' }, { property: 'organizationCode' }, { property: 'code' }],
    });
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation. / 団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<Vacancy>) {
    return { code: organizationCode };
  }

  @Access('internal')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<Vacancy>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description:
      'Posts to be filled; posts, not people, so small numbers are shown. / 募集した職の数（人でなく職の数なので少数も示す）。',
  })
  @Reads('openings')
  openings(@Root() { openings }: Row<Vacancy>) {
    return Count.published(openings);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description:
      'Posts left open at the end of the year; while it lasts, so far. / 年度末に埋まらなかった職の数（年度途中は現在の数）。',
  })
  @Reads('unfilled')
  unfilled(@Root() { unfilled }: Row<Vacancy>) {
    return Count.published(unfilled);
  }

  @Access('internal')
  @FieldResolver(() => Rate, {
    description: 'Unfilled ÷ openings. / 未充足率（埋まらなかった職÷募集した職）。',
  })
  @Reads('openings', 'unfilled')
  unfilledRate(@Root() { openings, unfilled }: Row<Vacancy>) {
    return Rate.share(Count.published(unfilled), Count.published(openings));
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<Vacancy>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
