import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { DateInput, today } from '../../shared/vocabulary/day.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { MemberOrganization } from './member-organization.entity.js';
import { OrganizationKind, Region } from './member-organization.enums.js';
import { MemberOrganizationArgs } from './member-organization.list.js';
import {
  memberOrganizationByCode,
  organizationsBySuccessor,
} from './member-organization.loaders.js';
import { Population } from './population.js';

export const MemberOrganizationConnection = connectionType(
  () => MemberOrganization,
  'MemberOrganization',
  { en: 'member organisations', ja: '構成団体' },
);

@Resolver(() => MemberOrganization)
export class MemberOrganizationResolver {
  @Access('published')
  @Query(() => MemberOrganization, {
    nullable: true,
    description:
      'One organisation by its code, also a former one; null when none has it. A wrong check digit is an error that tells the right one. / 団体を一つ（かつての団体も）。なければ null。検査数字の誤りは正しいコードを示すエラー。',
  })
  memberOrganization(
    @Arg('code', () => ID, {
      description:
        'Local government code, six digits, or five without the check digit. / 全国地方公共団体コード（6桁。検査数字を除く5桁でもよい）。',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return memberOrganizationByCode(context).load(readOrganizationCode(code));
  }

  @Access('published')
  @Query(() => MemberOrganizationConnection, {
    description: 'The members of one day, by code. / ある日の構成団体（コード順）。',
  })
  memberOrganizations(
    @Args(() => MemberOrganizationArgs) page: ListArgs,
    @Arg('type', () => OrganizationKind, {
      nullable: true,
      description: 'Only this kind. / この区分だけ。',
    })
    type: OrganizationKind | null,
    @Arg('region', () => Region, {
      nullable: true,
      description: 'Only in this region. / この地域だけ。',
    })
    region: Region | null,
    @Arg('asOf', () => DateInput, {
      nullable: true,
      description:
        'The members, and their names, of that day; else of today. Changes are recorded from 2011 on: 鳩ヶ谷市 (2011-10-11) and 白岡町 (2012-10-01). / その日の構成団体と名称。省けば今日。記録は2011年以後の変更（鳩ヶ谷市、白岡町）。',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ) {
    const day = asOf ?? today();
    return pageOf(context, MemberOrganization, page, {
      where: {
        type,
        region,
        validFrom: { lte: day, orNull: true },
        validTo: { gt: day, orNull: true },
      },
      orderBy: [{ property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => Population, {
    nullable: true,
    description: 'Residents at the census; null when not known. / 国勢調査人口。不明は null。',
  })
  @Reads('population', 'populationAsOf')
  population(@Root() organization: Row<MemberOrganization>) {
    const { population, populationAsOf, populationSource } = organization;
    return population === null || populationAsOf === null || populationSource === null
      ? null
      : new Population(population, populationAsOf, populationSource);
  }

  @Access('published')
  @FieldResolver(() => [MemberOrganization], {
    description:
      'The former organisations in whose place it stands, by code. / この団体が引き継いだ旧団体（コード順）。',
  })
  predecessors(@Root() { code }: Row<MemberOrganization>, @Ctx() context: Context) {
    return organizationsBySuccessor(context).load(code);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description:
      'The organisation that stands in its place; null for a member of today. / 引き継いだ団体。現在の団体は null。',
  })
  successor(@Root() { successor }: Row<MemberOrganization>, @Ctx() context: Context) {
    return successor === null ? null : memberOrganizationByCode(context).load(successor);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<MemberOrganization>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
