/** Invented specialist networks: one per specialist job family, with meetings and who came. */
import { type OrganizationWeight, syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily, jobFamilies } from '../../shared/vocabulary/job-family.js';
import { ExchangeStatus } from '../exchange-status.js';
import { dayOf } from './calendar.js';
import { prefectureCode, weightOf } from './members.js';

const topics = [
  '採用と定着',
  '技術の継承',
  '若手の育成',
  '災害時の相互応援',
  '業務の標準化',
  'ＤＸの取組',
  '国の制度改正への対応',
  '共同発注の可能性',
  '事例報告',
  '施設見学',
] as const;

export interface InventedNetwork {
  readonly code: string;
  readonly jobFamily: JobFamily;
  readonly foundedFiscalYear: number;
  readonly coordinatorCode: string;
  readonly members: readonly OrganizationWeight[];
}

export interface InventedMeeting {
  readonly network: InventedNetwork;
  readonly code: string;
  readonly fiscalYear: number;
  readonly heldOn: string;
  readonly deliveryMode: DeliveryMode;
  readonly status: ExchangeStatus;
  readonly topicsJa: readonly string[];
  readonly attendance: readonly (readonly [organizationCode: string, staff: number])[];
}

/** One network per specialist job family, whatever the scale: there are no more families than that. */
export function inventNetworks(
  random: Random,
  organizations: readonly OrganizationWeight[],
): InventedNetwork[] {
  return Object.values(JobFamily)
    .filter((family) => jobFamilies[family].isSpecialist)
    .map((jobFamily) => {
      const joining = 0.15 + 0.75 * random.next();
      const members = organizations.filter(
        (each) => each.code === prefectureCode || random.chance(joining * inclination(each)),
      );
      return {
        code: `N-${jobFamily}`,
        jobFamily,
        foundedFiscalYear: random.chance(0.7) ? random.whole(2019, 2022) : random.whole(2023, 2024),
        coordinatorCode: random.weighted(members, weightOf).code,
        members,
      };
    });
}

/** Small members often have nobody of a scarce profession. */
function inclination({ population }: OrganizationWeight): number {
  return population > 100_000 ? 1 : population > 30_000 ? 0.75 : 0.4;
}

/** Four to six meetings a year, from the network's first year on. */
export function inventMeetings(
  random: Random,
  networks: readonly InventedNetwork[],
): InventedMeeting[] {
  return networks.flatMap((network) =>
    syntheticYears
      .filter((year) => year >= network.foundedFiscalYear)
      .flatMap((year) => {
        const number = random.whole(4, 6);
        return Array.from({ length: number }, (_, index) =>
          inventMeeting(random, network, year, index, number),
        );
      }),
  );
}

function inventMeeting(
  random: Random,
  network: InventedNetwork,
  fiscalYear: number,
  index: number,
  number: number,
): InventedMeeting {
  const heldOn = dayOf(fiscalYear, ((index + 0.5) / number) * 340 + random.whole(-15, 15));
  const status =
    heldOn > syntheticToday
      ? ExchangeStatus.PLANNED
      : random.chance(0.02)
        ? ExchangeStatus.CANCELLED
        : ExchangeStatus.HELD;
  return {
    network,
    code: `${network.code}-${fiscalYear}-${String(index + 1).padStart(2, '0')}`,
    fiscalYear,
    heldOn,
    deliveryMode: random.weighted(
      [DeliveryMode.IN_PERSON, DeliveryMode.LIVE_ONLINE, DeliveryMode.HYBRID],
      (mode) =>
        mode === DeliveryMode.IN_PERSON
          ? 4
          : mode === DeliveryMode.LIVE_ONLINE
            ? 2 + fiscalYear - 2022
            : 2,
    ),
    status,
    topicsJa: random.sample(topics, random.whole(1, 3)),
    attendance: status === ExchangeStatus.HELD ? inventAttendance(random, network) : [],
  };
}

function inventAttendance(random: Random, { members }: InventedNetwork) {
  return members
    .filter(() => random.chance(0.7))
    .map(
      (each) => [each.code, 1 + random.binomial(each.population > 200_000 ? 9 : 4, 0.3)] as const,
    );
}
