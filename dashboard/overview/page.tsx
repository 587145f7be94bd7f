/** 概況: the eleven policies by fiscal year, and what served each. */
import { type PlanOverviewQuery, usePlanOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { Exhibit } from '../figure/exhibit.tsx';
import { type Figure, gap, numberIn, shown } from '../figure/figure.ts';
import { gapsIn, ShownFigure } from '../figure/shown-figure.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { currentYear, plan, planYears } from '../frame/fiscal-years.ts';
import { useWhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { type Policy, policiesOf } from './policies.ts';
import { PolicyMatrix } from './policy-matrix.tsx';
import { PolicyTable } from './policy-table.tsx';

export function OverviewPage() {
  const { words } = useReader();
  const asked = usePlanOverviewQuery({ variables: { fiscalYears: plan } });
  return (
    <Page title={words.overview.title} lead={words.overview.lead}>
      <ShowAsked of={asked}>
        {(data, retrieved) => <Overview data={data} retrieved={retrieved} />}
      </ShowAsked>
    </Page>
  );
}

function Overview({
  data,
  retrieved,
}: {
  readonly data: PlanOverviewQuery;
  readonly retrieved: number;
}) {
  const { words, year, number } = useReader();
  const policies = policiesOf(data, planYears, currentYear, useWhyMissing());
  const now = thisYear(policies);
  const cells = policies.flatMap(({ years }) => years);
  const [source] = data.planClauses.nodes.map((node) => node.source);
  const domains = (['DEVELOPMENT', 'EXCHANGE', 'RECRUITMENT'] as const).map((domain) => ({
    domain,
    ...thisYear(policies.filter((each) => each.domain === domain)),
  }));
  const names = {
    DEVELOPMENT: words.pages.development,
    EXCHANGE: words.pages.exchange,
    RECRUITMENT: words.pages.recruitment,
  };
  return (
    <>
      <dl className="key-figures">
        <div>
          <dt>{year(currentYear)}</dt>
          <dd>
            <strong>
              <ShownFigure figure={now.served} />
            </strong>{' '}
            / {number(now.policies)}
          </dd>
          <dd className="key-note">{words.overview.policy}</dd>
        </div>
        {domains.map((each) => (
          <div key={each.domain}>
            <dt>{names[each.domain]}</dt>
            <dd>
              <strong>
                <ShownFigure figure={each.served} />
              </strong>{' '}
              / {number(each.policies)}
            </dd>
            <dd className="key-note">{words.overview.policy}</dd>
          </div>
        ))}
        <div>
          <dt>{words.overview.peopleOf}</dt>
          <dd>
            <strong>
              <ShownFigure figure={now.people} />
            </strong>
          </dd>
          <dd className="key-note">{words.figure.enrollments}</dd>
        </div>
      </dl>
      <Exhibit
        finding={
          now.unknown > 0
            ? words.overview.unknown(now.unknown, now.policies, year(currentYear))
            : words.overview.finding(numberIn(now.served) ?? 0, now.policies, year(currentYear))
        }
        unit={words.figure.enrollments}
        kinds={cells.map(({ kind }) => kind)}
        source={source}
        retrieved={retrieved}
        gaps={gapsIn(cells.map((each) => each.people))}
        {...(now.people.state === 'shown' && {
          note: words.overview.trend(year(currentYear), number(now.people.value)),
        })}
        table={<PolicyTable policies={policies} />}
      >
        <PolicyMatrix policies={policies} />
      </Exhibit>
    </>
  );
}

/** Of policies, how many were served this year; where nothing was fetched that is unknown and not none. */
function thisYear(policies: readonly Policy[]) {
  const now = policies.flatMap(({ years }) => years.filter((each) => each.year === currentYear));
  const reasons = now.flatMap(({ served, people }) =>
    !served && (people.state === 'forbidden' || people.state === 'unavailable')
      ? [people.state]
      : [],
  );
  const [reason] = reasons;
  const unless = (value: number): Figure =>
    reason && reasons.length === now.length ? gap(reason) : shown(value);
  return {
    policies: policies.length,
    unknown: reasons.length,
    served: unless(now.filter(({ served }) => served).length),
    people: unless(now.reduce((sum, { people }) => sum + (numberIn(people) ?? 0), 0)),
  };
}
