import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { placementsByCompanyYears } from '../placement/placement.queries.js';
import { CompanyPlacementFigure } from '../placement/placement-figures.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { readCorporateNumber } from './corporate-number.js';
import { HostCompany } from './host-company.entity.js';
import { CompanyLocation, Industry } from './host-company.enums.js';
import { HostCompanyArgs } from './host-company.list.js';
import { hostCompanyByCode } from './host-company.loaders.js';

export const HostCompanyConnection = connectionType(() => HostCompany, 'HostCompany', {
  en: 'companies',
  ja: '交流先の企業',
});

@Resolver(() => HostCompany)
export class HostCompanyResolver {
  @Access('internal')
  @Query(() => HostCompany, {
    nullable: true,
    description: 'One company by its code; null when there is none. / 企業を一つ。なければ null。',
  })
  hostCompany(
    @Arg('code', () => ID, { description: "The union's code of it. / 企業のコード。" })
    code: string,
    @Ctx() context: Context,
  ) {
    return hostCompanyByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => HostCompanyConnection, {
    description: 'Companies by code. / 企業の一覧（コード順）。',
  })
  hostCompanies(
    @Args(() => HostCompanyArgs) page: ListArgs,
    @Arg('industry', () => Industry, {
      nullable: true,
      description: 'Only this line of business. / この業種だけ。',
    })
    industry: Industry | null,
    @Arg('location', () => CompanyLocation, {
      nullable: true,
      description: 'Only there. / この所在だけ。',
    })
    location: CompanyLocation | null,
    @Arg('corporateNumber', () => String, {
      nullable: true,
      description:
        'Only the company with this number, 13 digits; found only where it agreed to be named. / 法人番号（13桁）が一致する企業。公表に同意した企業に限る。',
    })
    corporateNumber: string | null,
    @Ctx() context: Context,
  ) {
    const named =
      typeof corporateNumber === 'string'
        ? { corporateNumber: readCorporateNumber(corporateNumber), consentsToBeNamed: true }
        : {};
    return pageOf(context, HostCompany, page, {
      where: { industry, location, ...named },
      orderBy: [{ property: 'code' }],
    });
  }

  @Access('internal')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its name; null without its consent. / 企業名。同意がなければ null。',
  })
  @Reads('consentsToBeNamed')
  nameJa(@Root() { nameJa, consentsToBeNamed }: Row<HostCompany>) {
    return consentsToBeNamed ? nameJa : null;
  }

  @Access('internal')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Corporate number of 13 digits; null without its consent, or where it has none. / 法人番号（13桁）。同意がないか番号がなければ null。',
  })
  @Reads('consentsToBeNamed')
  corporateNumber(@Root() { corporateNumber, consentsToBeNamed }: Row<HostCompany>) {
    return consentsToBeNamed ? corporateNumber : null;
  }

  @ListSize(30)
  @Access('internal')
  @FieldResolver(() => [CompanyPlacementFigure], {
    description:
      'How many people it took in and sent, per fiscal year and kind; a year without any is left out. / 年度・区分ごとの受入れと派遣の人数。ない年度は含まない。',
  })
  async placements(
    @Root() { code }: Row<HostCompany>,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await placementsByCompanyYears(context).load({
      companyCode: code,
      ...yearsOf(fiscalYears),
    });
    return sums.map((each) => new CompanyPlacementFigure(each, peopleFor(context)));
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<HostCompany>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
