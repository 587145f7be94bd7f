import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart, ActivityTitle } from '../../shared/vocabulary/activity.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { NetworkMeetingArgs } from '../network-meeting/network-meeting.list.js';
import { meetingsByNetwork } from '../network-meeting/network-meeting.loaders.js';
import { NetworkMeetingConnection } from '../network-meeting/network-meeting.resolver.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { SpecialistNetwork } from './specialist-network.entity.js';
import { SpecialistNetworkArgs } from './specialist-network.list.js';
import {
  networksByOrganization,
  networksOf,
  specialistNetworkByCode,
} from './specialist-network.loaders.js';
import {
  clausesByNetwork,
  organizationsByNetwork,
  startByNetwork,
} from './specialist-network.queries.js';

export const SpecialistNetworkConnection = connectionType(
  () => SpecialistNetwork,
  'SpecialistNetwork',
  { en: 'specialist networks', ja: '専門人材のネットワーク' },
);

@Resolver(() => SpecialistNetwork)
export class SpecialistNetworkResolver {
  @Access('published')
  @Query(() => SpecialistNetwork, {
    nullable: true,
    description:
      'One network by its code; null when there is none. / ネットワークを一つ。なければ null。',
  })
  specialistNetwork(
    @Arg('code', () => ID, { description: 'Code of the network. / ネットワークのコード。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return specialistNetworkByCode(context).load(code);
  }

  @Access('published')
  @Query(() => SpecialistNetworkConnection, {
    description: 'Networks by code. / ネットワークの一覧（コード順）。',
  })
  specialistNetworks(
    @Args(() => SpecialistNetworkArgs) page: ListArgs,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only of this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Only those in which it takes part. / この団体が参加するものだけ。',
    })
    organization: string | null,
    @Ctx() context: Context,
  ) {
    return typeof organization === 'string'
      ? networksByOrganization(context).load({
          parent: readOrganizationCode(organization),
          page,
          filter: { jobFamily },
        })
      : pageOf(context, SpecialistNetwork, page, networksOf({ jobFamily }));
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, {
    description: 'The fiscal year in which it began. / 発足の年度。',
  })
  @Reads('foundedFiscalYear')
  foundedFiscalYear(@Root() { foundedFiscalYear }: Row<SpecialistNetwork>) {
    return new FiscalYear(foundedFiscalYear);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description:
      'The member that keeps it going; null when the union does. / 幹事団体。広域連合が務めるときは null。',
  })
  @Reads('coordinatorCode')
  coordinator(@Root() { coordinatorCode }: Row<SpecialistNetwork>) {
    return coordinatorCode === null ? null : { code: coordinatorCode };
  }

  @ListSize(64)
  @Access('published')
  @FieldResolver(() => [MemberOrganization], {
    nullable: true,
    description: 'The organisations that take part, by code. / 参加団体（コード順）。',
  })
  async organizations(@Root() { code }: Row<SpecialistNetwork>, @Ctx() context: Context) {
    const links = await organizationsByNetwork(context).load(code);
    return links.map(({ organizationCode }) => ({ code: organizationCode }));
  }

  @Access('published')
  @FieldResolver(() => NetworkMeetingConnection, {
    description: 'Its meetings by day. / 会合（実施日順）。',
  })
  meetings(
    @Root() { code }: Row<SpecialistNetwork>,
    @Args(() => NetworkMeetingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return meetingsByNetwork(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @ActivityTitle()
  @Reads('nameJa')
  titleJa(@Root() { nameJa }: Row<SpecialistNetwork>) {
    return nameJa;
  }

  @ActivityStart()
  async startedOn(@Root() { code }: Row<SpecialistNetwork>, @Ctx() context: Context) {
    return (await startByNetwork(context).load(code))?.startedOn ?? null;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  async servedClauses(@Root() { code }: Row<SpecialistNetwork>, @Ctx() context: Context) {
    const links = await clausesByNetwork(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<SpecialistNetwork>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
