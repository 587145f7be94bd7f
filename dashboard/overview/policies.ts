/** The answer of PlanOverview as rows: a policy, and for each fiscal year what served it. */
import type { PlanOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { type Figure, type Gap, gap, ofCount, shown, sum } from '../figure/figure.ts';
import type { WhyMissing } from '../frame/missing.tsx';

type Clause = PlanOverviewQuery['planClauses']['nodes'][number];

export interface PolicyYear {
  readonly year: number;
  /** People counted by all that served the policy; those of placements included. */
  readonly people: Figure;
  readonly served: boolean;
  readonly courses: number;
  readonly sessions: number;
  readonly supports: number;
  readonly opportunities: number;
  readonly studyGroups: number;
  readonly networkMeetings: number;
  readonly placements: boolean;
  readonly jointBriefings: number;
  readonly outreachLectures: number;
  readonly specialistSupports: number;
  readonly recruitmentMessages: number;
  readonly kind: 'REAL' | 'SYNTHETIC' | undefined;
}

export interface Policy {
  readonly code: string;
  readonly domain: Clause['domain'];
  readonly number: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly years: readonly PolicyYear[];
}

export function policiesOf(
  { planClauses }: PlanOverviewQuery,
  years: readonly number[],
  current: number,
  why: WhyMissing,
): readonly Policy[] {
  return planClauses.nodes.map((clause) => ({
    code: clause.code,
    domain: clause.domain,
    number: clause.number ?? '',
    titleJa: clause.titleJa,
    titleEn: clause.titleEn,
    years: years.map((year) => policyYear(clause, year, current, why)),
  }));
}

function policyYear(clause: Clause, year: number, current: number, why: WhyMissing): PolicyYear {
  const of = <Row extends { readonly fiscalYear: { readonly year: number } }>(
    rows: readonly Row[] | null | undefined,
  ) => (rows ?? []).filter(({ fiscalYear }) => fiscalYear.year === year);
  const [training] = of(clause.trainingActivities);
  const [exchange] = of(clause.exchangeActivities);
  const [recruitment] = of(clause.recruitmentActivities);
  const placements = of(clause.placements);
  const counts = [
    ...(training ? [training.accepted] : []),
    ...(exchange ? [exchange.participants, exchange.networkAttendance] : []),
    ...(recruitment ? [recruitment.briefingVisitors, recruitment.lectureAudience] : []),
    ...placements.map(({ people }) => people),
  ].map((each) => ofCount(each));
  const parts = ['trainingActivities', 'exchangeActivities', 'recruitmentActivities'] as const;
  const missing = parts.find((part) => clause[part] === null || clause[part] === undefined);
  const records = [training, exchange, recruitment, ...placements];
  const kinds = records.flatMap((each) => each?.datasetKind ?? []);
  const served = counts.length > 0;
  return {
    year,
    people: served ? sum(counts) : nobody(year, current, missing && why(missing)),
    served,
    courses: training?.courses ?? 0,
    sessions: training?.sessions ?? 0,
    supports: training?.supports ?? 0,
    opportunities: exchange?.opportunities ?? 0,
    studyGroups: exchange?.studyGroups ?? 0,
    networkMeetings: exchange?.networkMeetings ?? 0,
    placements: placements.length > 0,
    jointBriefings: recruitment?.jointBriefings ?? 0,
    outreachLectures: recruitment?.outreachLectures ?? 0,
    specialistSupports: recruitment?.specialistSupports ?? 0,
    recruitmentMessages: recruitment?.recruitmentMessages ?? 0,
    kind: kinds.includes('SYNTHETIC') ? 'SYNTHETIC' : kinds[0],
  };
}

function nobody(year: number, current: number, missing: Gap | undefined): Figure {
  if (missing) return gap(missing);
  return year > current ? gap('notYet') : shown(0);
}
