/** 団体: one sheet for one member organisation, all domains, made to be printed. */
import { useOrganizationProfileQuery } from '@hitozukuri/hooks/tanstack';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { begun } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { ExamsSection } from './exams-section.tsx';
import { ExchangeSection } from './exchange-section.tsx';
import { NeedsSection } from './needs-section.tsx';
import type { Profile } from './profile.ts';
import { TrainingSection } from './training-section.tsx';

export function OrganizationPage({ code }: { readonly code: string }) {
  const { words, name, called } = useReader();
  const asked = useOrganizationProfileQuery({ variables: { code, fiscalYears: begun } });
  const known = asked.data?.data.memberOrganization;
  const title = known ? name(known) : words.organizations.title;
  const lead =
    known &&
    [called('OrganizationKind', known.type), called('Region', known.region), known.code]
      .filter(Boolean)
      .join('・');
  return (
    <Page title={title} lead={lead ?? undefined}>
      <ShowAsked of={asked}>
        {({ memberOrganization: profile }, retrieved) =>
          profile ? <Sheet profile={profile} retrieved={retrieved} /> : <Empty />
        }
      </ShowAsked>
    </Page>
  );
}

function Sheet({ profile, retrieved }: { readonly profile: Profile; readonly retrieved: number }) {
  const { words, number, date, name, called, year } = useReader();
  const [policy] = profile.hrDevelopmentPolicies.nodes;
  const memberships = [
    ...new Map(
      profile.subcommitteeMemberships.nodes.map(({ subcommittee }) => [
        subcommittee.kind,
        subcommittee,
      ]),
    ).values(),
  ];
  const strength = profile.staffStrengths.at(-1);
  return (
    <>
      <div className="card">
        <dl className="facts">
          <dt>{words.measures.population}</dt>
          <dd>
            {profile.population
              ? `${number(profile.population.value)}（${words.figure.asOf(date(profile.population.asOf))}）`
              : '…'}
          </dd>
          {strength && (
            <>
              <dt>{words.measures.staff}</dt>
              <dd>
                {strength.headcount.value === null || strength.headcount.value === undefined
                  ? strength.headcount.display
                  : number(strength.headcount.value)}
                （{year(strength.fiscalYear.year)}
                {strength.datasetKind === 'SYNTHETIC' && `・${words.figure.synthetic}`}）
              </dd>
            </>
          )}
          {policy && (
            <>
              <dt>{words.organizations.policy}</dt>
              <dd>
                {policy.titleJa}（{words.organizations.adopted(date(policy.adoptedOn))}・
                {policy.follows2023Guide ? words.organizations.follows : words.organizations.older}
                {policy.datasetKind === 'SYNTHETIC' && `・${words.figure.synthetic}`}）
              </dd>
            </>
          )}
          {memberships.length > 0 && (
            <>
              <dt>{words.organizations.memberships}</dt>
              <dd>{memberships.map((each) => name(each)).join('、')}</dd>
            </>
          )}
          {(profile.specialistNetworks?.nodes.length ?? 0) > 0 && (
            <>
              <dt>{words.organizations.networks}</dt>
              <dd>
                {profile.specialistNetworks?.nodes
                  .map(({ jobFamily }) => called('JobFamily', jobFamily))
                  .join('、')}
              </dd>
            </>
          )}
        </dl>
      </div>
      <TrainingSection profile={profile} retrieved={retrieved} />
      <ExchangeSection profile={profile} retrieved={retrieved} />
      <ExamsSection profile={profile} retrieved={retrieved} />
      <NeedsSection profile={profile} />
    </>
  );
}
