/** 概況: the eleven policies by fiscal year, and what served each. */
import { type PlanOverviewQuery, usePlanOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn } from '../figure/figure.ts';
import { gapsIn, useFigureText } from '../figure/shown-figure.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { currentYear, plan, planYears } from '../frame/fiscal-years.ts';
import { useWhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { policiesOf } from './policies.ts';
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
  const text = useFigureText();
  const policies = policiesOf(data, planYears, currentYear, useWhyMissing());
  const now = policies.map(({ years }) => years.find((each) => each.year === currentYear));
  const served = now.filter((each) => each?.served).length;
  const people = now.reduce((sum, each) => sum + (numberIn(each?.people) ?? 0), 0);
  const cells = policies.flatMap(({ years }) => years);
  const [source] = data.planClauses.nodes.map((node) => node.source);
  const domains = (['DEVELOPMENT', 'EXCHANGE', 'RECRUITMENT'] as const).map((domain) => {
    const of = policies.filter((each) => each.domain === domain);
    const years = of.flatMap((each) => each.years.filter((cell) => cell.year === currentYear));
    return { domain, policies: of.length, served: years.filter((cell) => cell.served).length };
  });
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
            <strong>{number(served)}</strong> / {number(policies.length)}
          </dd>
          <dd className="key-note">{words.overview.policy}</dd>
        </div>
        {domains.map((each) => (
          <div key={each.domain}>
            <dt>{names[each.domain]}</dt>
            <dd>
              <strong>{number(each.served)}</strong> / {number(each.policies)}
            </dd>
            <dd className="key-note">{words.overview.policy}</dd>
          </div>
        ))}
        <div>
          <dt>{words.overview.peopleOf}</dt>
          <dd>
            <strong>{text({ state: 'shown', value: people })}</strong>
          </dd>
          <dd className="key-note">{words.figure.enrollments}</dd>
        </div>
      </dl>
      <Exhibit
        finding={words.overview.finding(served, policies.length, year(currentYear))}
        unit={words.figure.enrollments}
        kinds={cells.map(({ kind }) => kind)}
        source={source}
        retrieved={retrieved}
        gaps={gapsIn(cells.map((each) => each.people))}
        note={words.overview.trend(year(currentYear), number(people))}
        table={<PolicyTable policies={policies} />}
      >
        <PolicyMatrix policies={policies} />
      </Exhibit>
    </>
  );
}
