/** Invented messages to those who may apply, and support for securing specialists. */
import { type OrganizationWeight, syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { fiscalYearOf } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily, jobFamilies } from '../../shared/vocabulary/job-family.js';
import { MessageChannel } from '../recruitment-message/recruitment-message.entity.js';
import { dayIn, isPast } from './days.js';

export interface InventedMessage {
  readonly code: string;
  readonly titleJa: string;
  readonly channel: MessageChannel;
  readonly fiscalYear: number;
  readonly publishedOn: string;
  readonly organizationCode: string | null;
  readonly reach: number;
  readonly clauseCodes: readonly string[];
}

const subjects = [
  '若手職員の一日',
  '町で働くということ',
  '技術職の仕事',
  '先輩に聞く',
  '採用試験のご案内',
];

const reachOf: Readonly<Record<MessageChannel, readonly [low: number, high: number]>> = {
  WEBSITE: [800, 9_000],
  VIDEO: [300, 12_000],
  SOCIAL_MEDIA: [500, 20_000],
  PRINT: [1_000, 5_000],
};

/** Only what has gone out already: a message that is not published yet is none. */
export function inventMessages(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): readonly InventedMessage[] {
  return syntheticYears.flatMap((fiscalYear) => {
    const number = Math.max(1, Math.round(24 * scale));
    const days = Array.from({ length: number }, () =>
      dayIn(random, fiscalYear, random.whole(1, 12)),
    );
    return days
      .filter(isPast)
      .sort()
      .map((publishedOn, index): InventedMessage => {
        const channel = random.pick(Object.values(MessageChannel));
        return {
          code: `RM-${fiscalYear}-${String(index + 1).padStart(3, '0')}`,
          titleJa: `【合成】${random.pick(subjects)}`,
          channel,
          fiscalYear,
          publishedOn,
          organizationCode: random.chance(0.4) ? null : random.pick(organizations).code,
          reach: random.whole(...reachOf[channel]),
          clauseCodes: ['6-rec-1'],
        };
      });
  });
}

export interface InventedSupport {
  readonly code: string;
  readonly measureJa: string;
  readonly jobFamily: JobFamily;
  readonly fiscalYear: number;
  readonly networkCode: string | null;
  readonly organizationCodes: readonly string[];
  readonly resultJa: string | null;
  readonly clauseCodes: readonly string[];
}

const measures = [
  '採用試験の共同広報',
  '受験者向け職場見学会',
  '経験者採用の手引きの作成',
  '任期付採用の相談',
];

const supportedFamilies = [
  JobFamily.CIVIL_ENGINEERING,
  JobFamily.ARCHITECTURE,
  JobFamily.PUBLIC_HEALTH_NURSE,
  JobFamily.DIGITAL,
  JobFamily.SOCIAL_WELFARE,
] as const;

/** Rather for small members, which find specialists hardest. */
export function inventSupport(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): readonly InventedSupport[] {
  const thisYear = fiscalYearOf(syntheticToday);
  return syntheticYears.flatMap((fiscalYear) =>
    Array.from({ length: Math.max(1, Math.round(10 * scale)) }, (_, index): InventedSupport => {
      const jobFamily = supportedFamilies[index % supportedFamilies.length] as JobFamily;
      const supported = new Set(
        Array.from(
          { length: random.whole(3, 12) },
          () => random.weighted(organizations, ({ population }) => population ** -0.4).code,
        ),
      );
      return {
        code: `SS-${fiscalYear}-${String(index + 1).padStart(2, '0')}`,
        measureJa: `【合成】${jobFamilies[jobFamily].nameJa}の${random.pick(measures)}`,
        jobFamily,
        fiscalYear,
        networkCode: random.chance(0.8) ? networkCodeOf(jobFamily) : null,
        organizationCodes: [...supported].sort(),
        resultJa: fiscalYear < thisYear ? `【合成】${supported.size}団体が活用` : null,
        clauseCodes: ['6-rec-2'],
      };
    }),
  );
}

/** Exchange's network of a job family; the two subgraphs agree on nothing but the form of this key. */
function networkCodeOf(jobFamily: JobFamily): string {
  return `N-${jobFamily}`;
}
