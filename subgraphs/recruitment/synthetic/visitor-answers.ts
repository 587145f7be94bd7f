/** Invented answers of visitors at briefings that have taken place. */
import type { Random } from '../../shared/random.js';
import { VisitorAnxiety } from '../visitor-survey/visitor-anxiety.js';
import type { InventedBriefing } from './briefings.js';

/** How often each is named, at briefings for all and at those for one profession. */
const shares: Readonly<Record<VisitorAnxiety, readonly [general: number, specialist: number]>> = {
  WORK_CONTENT: [0.34, 0.22],
  WORKLOAD: [0.27, 0.3],
  PAY: [0.2, 0.26],
  TRANSFERS: [0.25, 0.15],
  EXAMINATION: [0.38, 0.18],
  WORKPLACE: [0.24, 0.21],
  CAREER: [0.09, 0.33],
};

export interface InventedAnswer {
  readonly briefingCode: string;
  readonly anxiety: VisitorAnxiety;
  readonly answers: number;
}

/** About half of the visitors answer. */
export function inventAnswers(
  random: Random,
  briefings: readonly InventedBriefing[],
): readonly InventedAnswer[] {
  return briefings.flatMap(({ code, visitors, jobFamily }) => {
    if (visitors === null) return [];
    const answering = random.binomial(visitors, 0.5);
    return Object.values(VisitorAnxiety).map((anxiety) => ({
      briefingCode: code,
      anxiety,
      answers: random.binomial(answering, shares[anxiety][jobFamily ? 1 : 0]),
    }));
  });
}
