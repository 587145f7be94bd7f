/** The figures that a body's agenda is about: the policies it dealt with, by fiscal year. */
import {
  type BodyWithMeetingsFragment,
  type PlanOverviewQuery,
  usePlanOverviewQuery,
} from '@hitozukuri/hooks/tanstack';
import { Exhibit } from '../figure/exhibit.tsx';
import { gapsIn } from '../figure/shown-figure.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { currentYear, plan, planYears } from '../frame/fiscal-years.ts';
import { useWhyMissing } from '../frame/missing.tsx';
import { policiesOf } from '../overview/policies.ts';
import { PolicyMatrix } from '../overview/policy-matrix.tsx';
import { useReader } from '../words/reader.tsx';

export interface BodyFiguresProps {
  readonly meetings: BodyWithMeetingsFragment['meetings']['nodes'];
  readonly retrieved: number;
}

export function BodyFigures({ meetings, retrieved }: BodyFiguresProps) {
  const codes = new Set(
    meetings.flatMap(({ agendaItems }) =>
      (agendaItems?.nodes ?? []).flatMap(({ clauses }) => clauses.nodes.map(({ code }) => code)),
    ),
  );
  const asked = usePlanOverviewQuery({ variables: { fiscalYears: plan } });
  return (
    <ShowAsked of={asked}>
      {(data) => <Policies data={data} codes={codes} retrieved={retrieved} />}
    </ShowAsked>
  );
}

interface PoliciesProps {
  readonly data: PlanOverviewQuery;
  readonly codes: ReadonlySet<string>;
  readonly retrieved: number;
}

function Policies({ data, codes, retrieved }: PoliciesProps) {
  const { words } = useReader();
  const all = policiesOf(data, planYears, currentYear, useWhyMissing());
  const policies = all.filter(({ code }) => codes.has(code));
  if (policies.length === 0) return null;
  const cells = policies.flatMap(({ years }) => years);
  return (
    <Exhibit
      finding={words.council.figures}
      unit={words.figure.enrollments}
      kinds={cells.map(({ kind }) => kind)}
      source={data.planClauses.nodes[0]?.source}
      retrieved={retrieved}
      gaps={gapsIn(cells.map(({ people }) => people))}
    >
      <PolicyMatrix policies={policies} />
    </Exhibit>
  );
}
