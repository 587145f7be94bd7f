/** Invented examinations of five fiscal years: about 300,000 applications at scale 1. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { AbsenceReason } from '../../shared/vocabulary/count.js';
import {
  type Absences,
  competitionRatioOf,
  type Stage,
  type StageCounts,
  stages,
} from '../recruitment-exam/exam-stage.js';
import { examCode } from '../recruitment-exam/recruitment-exam.import.js';
import { type ExamProfile, examProfiles, groupOfKind, isHeldBy, sizeOf } from './exam-profiles.js';

export interface InventedExam extends StageCounts {
  readonly code: string;
  readonly organizationCode: string;
  readonly fiscalYear: number;
  readonly round: number;
  readonly profile: ExamProfile;
  readonly examGroup: string;
  readonly plannedHires: number | null;
  readonly plannedHiresApproximate: boolean;
  readonly plannedHiresPrinted: string;
  readonly absences: Absences;
  readonly printedCompetitionRatio: number | null;
}

/** Applications of all members in all years at scale 1. */
const applications = 300_000;
const [firstYear] = syntheticYears;
const lastYear = Math.max(...syntheticYears);

/** Fewer apply every year; engineers fastest. */
const yearly = (fiscalYear: number, { ratio }: ExamProfile): number =>
  (ratio < 2.2 ? 0.93 : 0.955) ** (fiscalYear - firstYear);

interface Expected {
  readonly organization: OrganizationWeight;
  readonly fiscalYear: number;
  readonly round: number;
  readonly profile: ExamProfile;
  /** Relative to all others. */
  readonly weight: number;
}

/** Skips the examinations of which the real results ship. */
export function inventExams(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
  isReal: (organizationCode: string, fiscalYear: number) => boolean,
): readonly InventedExam[] {
  const expected = expectedExams(random, organizations);
  const all = expected.reduce((sum, { weight }) => sum + weight, 0);
  return expected
    .filter(({ organization, fiscalYear }) => !isReal(organization.code, fiscalYear))
    .map((each) => inventExam(random, each, (applications * scale * each.weight) / all));
}

function expectedExams(
  random: Random,
  organizations: readonly OrganizationWeight[],
): readonly Expected[] {
  return syntheticYears.flatMap((fiscalYear) =>
    organizations.flatMap((organization) => {
      const size = sizeOf(organization);
      const held = examProfiles.filter(
        (profile) =>
          isHeldBy(organization, profile, fiscalYear) &&
          // small members look for a specialist only now and then
          (profile.fromPopulation === 0 || random.chance(Math.min(0.97, 0.35 + size / 250_000))),
      );
      return held.flatMap((profile) => {
        const weight = size ** 0.65 * profile.share * yearly(fiscalYear, profile);
        const rounds = profile.share > 0.02 && size > 100_000 ? [0.7, 0.3] : [1];
        return rounds.map((part, index) => ({
          organization,
          fiscalYear,
          round: index + 1,
          profile,
          weight: weight * part,
        }));
      });
    }),
  );
}

function inventExam(
  random: Random,
  { organization, fiscalYear, round, profile }: Expected,
  meant: number,
): InventedExam {
  const applicants = Math.max(0, Math.round(meant * Math.exp(random.normal(-0.02, 0.2))));
  const full = inventFunnel(
    random,
    applicants,
    Math.max(1.1, profile.ratio * yearly(fiscalYear, profile)),
  );
  const { counts, absences } = asKnownNow(full, fiscalYear, round);
  return {
    code: examCode({
      organizationCode: organization.code,
      fiscalYear,
      round,
      category: profile.category,
    }),
    organizationCode: organization.code,
    fiscalYear,
    round,
    profile,
    examGroup: groupOfKind[profile.kind],
    ...inventPlan(random, full.finalPassed ?? 0, profile),
    ...counts,
    absences,
    printedCompetitionRatio: competitionRatioOf(counts),
  };
}

/** A stage to which nobody came through is not held. */
function inventFunnel(random: Random, applicants: number, ratio: number): StageCounts {
  const passing = Math.min(0.9, (1 / ratio) * Math.exp(random.normal(0, 0.12)));
  const next = (before: number | null, share: number): number | null =>
    before ? random.binomial(before, Math.min(0.98, share)) : null;
  const firstStageExaminees = next(applicants, random.normal(0.75, 0.04));
  const firstStagePassed = next(firstStageExaminees, Math.sqrt(passing));
  const secondStageExaminees = next(firstStagePassed, random.normal(0.88, 0.03));
  const finalPassed = next(secondStageExaminees, Math.sqrt(passing) / 0.88);
  const declined =
    finalPassed === null ? null : random.binomial(finalPassed, ratio < 2.2 ? 0.24 : 0.14);
  const hired = finalPassed === null || declined === null ? null : finalPassed - declined;
  return {
    applicants,
    firstStageExaminees,
    firstStagePassed,
    secondStageExaminees,
    finalPassed,
    hired,
    declined,
  };
}

/** In the running year the first round has ended and nobody is hired yet; of the second only the applications are counted. */
function asKnownNow(
  full: StageCounts,
  fiscalYear: number,
  round: number,
): { readonly counts: StageCounts; readonly absences: Absences } {
  const ahead = (stage: Stage): boolean => {
    if (fiscalYear < lastYear || stage === 'applicants') return false;
    return round > 1 || stage === 'hired' || stage === 'declined';
  };
  const counts: Record<Stage, number | null> = { ...full };
  const absences: Partial<Record<Stage, AbsenceReason>> = {};
  for (const stage of stages) {
    if (ahead(stage)) counts[stage] = null;
    if (counts[stage] !== null) continue;
    absences[stage] = ahead(stage) ? AbsenceReason.NOT_KNOWN : AbsenceReason.NOT_HELD;
  }
  return { counts, absences };
}

type Plan = Pick<InventedExam, 'plannedHires' | 'plannedHiresApproximate' | 'plannedHiresPrinted'>;

/** What was planned, printed as offices do: about, a few, or a bare number. Where few apply, more was planned than came. */
function inventPlan(random: Random, finalPassed: number, { ratio }: ExamProfile): Plan {
  const wished = finalPassed * (ratio < 3 ? 0.8 + random.next() * 0.7 : 0.8 + random.next() * 0.15);
  if (wished < 3 && random.chance(0.6)) {
    return { plannedHires: null, plannedHiresApproximate: true, plannedHiresPrinted: '若干名' };
  }
  const plannedHires = wished < 10 ? Math.max(1, Math.round(wished)) : Math.round(wished / 5) * 5;
  const plannedHiresApproximate = plannedHires >= 5;
  return {
    plannedHires,
    plannedHiresApproximate,
    plannedHiresPrinted: `${plannedHires}${plannedHiresApproximate ? '程度' : ''}`,
  };
}
