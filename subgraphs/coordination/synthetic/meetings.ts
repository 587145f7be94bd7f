/** Invented meetings: which body met when and how, who is on the subcommittees, and which organisations came. */
import { type OrganizationWeight, syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { theCouncil } from '../liaison-council/liaison-council.loaders.js';
import { MeetingKind, MeetingStatus, Presence } from '../meeting/meeting.enums.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';

export interface InventedMeeting {
  readonly code: string;
  readonly council_code: string | null;
  readonly subcommittee_kind: SubcommitteeKind | null;
  readonly fiscal_year: number;
  readonly round: number;
  readonly held_on: string;
  readonly kind: MeetingKind;
  readonly delivery_mode: DeliveryMode | null;
  readonly status: MeetingStatus;
}

export interface InventedMembership {
  readonly code: string;
  readonly subcommittee_kind: SubcommitteeKind;
  readonly organization_code: string;
  readonly fiscal_year: number;
}

/** In which months each body meets, in the order of the fiscal year. */
const calendar: readonly {
  readonly prefix: string;
  readonly subcommittee: SubcommitteeKind | null;
  readonly months: readonly number[];
}[] = [
  { prefix: 'COUNCIL', subcommittee: null, months: [5, 10, 2] },
  {
    prefix: 'PLANNING',
    subcommittee: SubcommitteeKind.PLANNING_OPERATIONS,
    months: [4, 7, 9, 12, 2],
  },
  {
    prefix: 'MUNICIPAL',
    subcommittee: SubcommitteeKind.MUNICIPAL_WIDE_AREA_TRAINING,
    months: [6, 8, 11, 1],
  },
  {
    prefix: 'PREFECTURAL',
    subcommittee: SubcommitteeKind.PREFECTURAL_TRAINING,
    months: [6, 9, 1],
  },
];

export function inventMeetings(random: Random): InventedMeeting[] {
  return syntheticYears.flatMap((year) =>
    calendar.flatMap(({ prefix, subcommittee, months }) =>
      months.map((month, index) => {
        const heldOn = weekdayIn(random, month < 4 ? year + 1 : year, month);
        const kind = random.chance(0.06) ? MeetingKind.WRITTEN : MeetingKind.REGULAR;
        return {
          code: `${prefix}-${year}-${String(index + 1).padStart(2, '0')}`,
          council_code: subcommittee === null ? theCouncil : null,
          subcommittee_kind: subcommittee,
          fiscal_year: year,
          round: index + 1,
          held_on: heldOn,
          kind,
          delivery_mode: kind === MeetingKind.WRITTEN ? null : deliveryMode(random, year),
          status:
            heldOn > syntheticToday
              ? MeetingStatus.PLANNED
              : random.chance(0.02)
                ? MeetingStatus.CANCELLED
                : MeetingStatus.HELD,
        };
      }),
    ),
  );
}

/** More online from year to year. */
function deliveryMode(random: Random, year: number): DeliveryMode {
  const online = 0.15 + 0.06 * (year - syntheticYears[0]);
  return random.weighted(
    [DeliveryMode.IN_PERSON, DeliveryMode.LIVE_ONLINE, DeliveryMode.HYBRID],
    (mode) =>
      mode === DeliveryMode.LIVE_ONLINE
        ? online
        : mode === DeliveryMode.HYBRID
          ? online
          : 1 - 2 * online,
  );
}

function weekdayIn(random: Random, year: number, month: number): string {
  const day = new Date(Date.UTC(year, month - 1, random.whole(5, 24)));
  const weekday = day.getUTCDay();
  if (weekday === 0) day.setUTCDate(day.getUTCDate() + 1);
  if (weekday === 6) day.setUTCDate(day.getUTCDate() + 2);
  return day.toISOString().slice(0, 10);
}

/** The prefecture sits where its own staff or the whole is at stake; municipalities take turns. */
export function inventMemberships(
  random: Random,
  organizations: readonly OrganizationWeight[],
): InventedMembership[] {
  const prefecture = organizations.filter(({ type }) => type === 'prefecture');
  const municipalities = organizations.filter(({ type }) => type !== 'prefecture');
  const seats = [
    { kind: SubcommitteeKind.PLANNING_OPERATIONS, always: prefecture, others: 15 },
    { kind: SubcommitteeKind.MUNICIPAL_WIDE_AREA_TRAINING, always: [], others: 14 },
    { kind: SubcommitteeKind.PREFECTURAL_TRAINING, always: prefecture, others: 3 },
  ];
  return syntheticYears.flatMap((year) =>
    seats.flatMap(({ kind, always, others }) =>
      [...always, ...random.sample(municipalities, others)].map(({ code }) => ({
        code: `${kind}-${year}-${code}`,
        subcommittee_kind: kind,
        organization_code: code,
        fiscal_year: year,
      })),
    ),
  );
}

/** Only meetings that took place have attendance. From far away fewer come, and online more do. */
export function inventAttendances(
  random: Random,
  meetings: readonly InventedMeeting[],
  memberships: readonly InventedMembership[],
  organizations: readonly OrganizationWeight[],
) {
  return meetings
    .filter(({ status }) => status === MeetingStatus.HELD)
    .flatMap((meeting) => {
      const invited = new Set(
        memberships
          .filter(
            ({ subcommittee_kind: kind, fiscal_year: year }) =>
              kind === meeting.subcommittee_kind && year === meeting.fiscal_year,
          )
          .map(({ organization_code: code }) => code),
      );
      return organizations
        .filter(({ code }) => meeting.subcommittee_kind === null || invited.has(code))
        .map((organization) => ({
          code: `${meeting.code}-${organization.code}`,
          meeting_code: meeting.code,
          organization_code: organization.code,
          held_on: meeting.held_on,
          fiscal_year: meeting.fiscal_year,
          presence: presenceOf(random, meeting, organization),
        }));
    });
}

function presenceOf(
  random: Random,
  { delivery_mode: mode }: InventedMeeting,
  { region }: OrganizationWeight,
): Presence {
  const far = region === '秩父' || region === '北部';
  if (mode === null) return random.chance(0.97) ? Presence.IN_WRITING : Presence.ABSENT;
  if (mode === DeliveryMode.LIVE_ONLINE) {
    return random.chance(0.96) ? Presence.ONLINE : Presence.ABSENT;
  }
  if (mode === DeliveryMode.HYBRID && random.chance(far ? 0.75 : 0.4)) {
    return random.chance(0.97) ? Presence.ONLINE : Presence.ABSENT;
  }
  return random.chance(far ? 0.84 : 0.93) ? Presence.IN_PERSON : Presence.ABSENT;
}
