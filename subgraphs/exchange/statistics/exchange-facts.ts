/** What exchange counts, and the dimensions that its records tell. */
import { memberReport } from '../../shared/import/form.js';
import { sql } from '../../shared/rows.js';
import { type Fact, peopleOver } from '../../shared/statistics/fact.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';

const ofPlacements = {
  from: sql`exchange.placement placement`,
  clauseJoin: sql`join exchange.placement_clause link on link.kind = placement.kind and link.by = 'PLACEMENT'`,
  kind: sql`placement.dataset_kind`,
  // personal rows name no source: they are invented, or what members report
  source: sql`case placement.dataset_kind when ${DatasetKind.SYNTHETIC} then ${syntheticSource} else ${memberReport} end`,
} as const;
const placementColumns = {
  year: sql`placement.fiscal_year`,
  jobFamily: sql`placement.job_family`,
  rankTier: sql`placement.rank_tier`,
  clause: sql`link.clause_code`,
} as const;

export const placementsOut: Fact = {
  ...ofPlacements,
  where: sql`placement.home_organization_code is not null`,
  columns: { ...placementColumns, organization: sql`placement.home_organization_code` },
  measures: { placementsOut: peopleOver(sql`1`, sql`placement.record_key`) },
};

export const placementsIn: Fact = {
  ...ofPlacements,
  where: sql`placement.host_organization_code is not null`,
  columns: { ...placementColumns, organization: sql`placement.host_organization_code` },
  measures: { placementsIn: peopleOver(sql`1`, sql`placement.record_key`) },
};

const meetingColumns = {
  year: sql`meeting.fiscal_year`,
  jobFamily: sql`meeting.job_family`,
  deliveryMode: sql`meeting.delivery_mode`,
  clause: sql`link.clause_code`,
} as const;
const meetingClauses = sql`join exchange.network_clause link on link.network_code = meeting.network_code`;
const wasHeld = sql`meeting.status = 'HELD'`;

export const networkMeetings: Fact = {
  from: sql`exchange.network_meeting meeting`,
  where: wasHeld,
  clauseJoin: meetingClauses,
  columns: meetingColumns,
  kind: sql`meeting.dataset_kind`,
  source: sql`meeting.source_id`,
  measures: { networkMeetings: { sum: sql`count(*)` } },
};

export const networkAttendance: Fact = {
  from: sql`exchange.network_attendance attendance
    join exchange.network_meeting meeting on meeting.code = attendance.meeting_code`,
  where: wasHeld,
  clauseJoin: meetingClauses,
  columns: { ...meetingColumns, organization: sql`attendance.organization_code` },
  kind: sql`attendance.dataset_kind`,
  source: sql`meeting.source_id`,
  measures: { networkAttendance: peopleOver(sql`attendance.staff`, sql`attendance.record_key`) },
};

const opportunityColumns = {
  year: sql`opportunity.fiscal_year`,
  clause: sql`link.clause_code`,
} as const;
const opportunityClauses = sql`join exchange.opportunity_clause link on link.opportunity_code = opportunity.code`;

export const opportunities: Fact = {
  from: sql`exchange.exchange_opportunity opportunity`,
  clauseJoin: opportunityClauses,
  columns: opportunityColumns,
  kind: sql`opportunity.dataset_kind`,
  source: sql`opportunity.source_id`,
  measures: { opportunities: { sum: sql`count(*)` } },
};

export const participation: Fact = {
  from: sql`exchange.opportunity_participation participation
    join exchange.exchange_opportunity opportunity on opportunity.code = participation.opportunity_code`,
  clauseJoin: opportunityClauses,
  columns: { ...opportunityColumns, organization: sql`participation.organization_code` },
  kind: sql`participation.dataset_kind`,
  source: sql`opportunity.source_id`,
  measures: {
    participants: peopleOver(sql`participation.participants`, sql`participation.record_key`),
  },
};
