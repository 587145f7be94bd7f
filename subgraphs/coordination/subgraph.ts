import { keyIn, type Reference } from '../shared/node.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { AuditEntryResolver } from './audit-entry/audit-entry.resolver.js';
import { borrowedActivities } from './borrowed/activities.js';
import { ClauseServiceResolver } from './clause-service/clause-service.resolver.js';
import { CoordinationBodyResolver } from './coordination-body/coordination-body.resolver.js';
import { DataCheck } from './data-check/data-check.entity.js';
import { DataCheckResolver } from './data-check/data-check.resolver.js';
import { HrDevelopmentPolicy } from './hr-development-policy/hr-development-policy.entity.js';
import { hrDevelopmentPolicyByCode } from './hr-development-policy/hr-development-policy.loaders.js';
import * as hrDevelopmentPolicy from './hr-development-policy/hr-development-policy.resolver.js';
import { CouncilSeat } from './liaison-council/council-seat.entity.js';
import * as councilSeat from './liaison-council/council-seat.resolver.js';
import { LiaisonCouncil } from './liaison-council/liaison-council.entity.js';
import {
  councilSeatByCode,
  liaisonCouncilByCode,
} from './liaison-council/liaison-council.loaders.js';
import { LiaisonCouncilResolver } from './liaison-council/liaison-council.resolver.js';
import { AgendaClause } from './meeting/agenda-clause.table.js';
import { AgendaItem } from './meeting/agenda-item.entity.js';
import { agendaItemByCode } from './meeting/agenda-item.loaders.js';
import * as agendaItem from './meeting/agenda-item.resolver.js';
import { Attendance } from './meeting/attendance.entity.js';
import { attendanceByCode } from './meeting/attendance.loaders.js';
import * as attendance from './meeting/attendance.resolver.js';
import { Meeting } from './meeting/meeting.entity.js';
import { meetingByCode } from './meeting/meeting.loaders.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MemberOrganization } from './member-organization/member-organization.entity.js';
import { memberOrganizationForm } from './member-organization/member-organization.import.js';
import { memberOrganizationByCode } from './member-organization/member-organization.loaders.js';
import { MemberOrganizationResolver } from './member-organization/member-organization.resolver.js';
import { PopulationResolver } from './member-organization/population.resolver.js';
import { Migration0001Reference } from './migrations/0001-reference.js';
import { Migration0002Activity } from './migrations/0002-activity.js';
import { Migration0020NameSearch } from './migrations/0020-name-search.js';
import { Migration0030RecordKeys } from './migrations/0030-record-keys.js';
import { Migration0040ActivityLinks } from './migrations/0040-activity-links.js';
import { Migration0041Writing } from './migrations/0041-writing.js';
import { Migration0042ClauseService } from './migrations/0042-clause-service.js';
import { Migration0050DataCheck } from './migrations/0050-data-check.js';
import { Migration0051ClauseSuccession } from './migrations/0051-clause-succession.js';
import { Migration0080ImportedRows } from './migrations/0080-imported-rows.js';
import { Migration0081NeedsStatus } from './migrations/0081-needs-status.js';
import { Migration0090RowPolicies } from './migrations/0090-row-policies.js';
import { Migration0092UnionRecord } from './migrations/0092-union-record.js';
import { mutations } from './mutations.js';
import { NeedsItem } from './needs-item/needs-item.entity.js';
import { needsItemForm } from './needs-item/needs-item.import.js';
import { needsItemByCode } from './needs-item/needs-item.loaders.js';
import * as needsItem from './needs-item/needs-item.resolver.js';
import { NeedsResponse } from './needs-item/needs-response.table.js';
import { RecordVersion } from './record-version/record-version.table.js';
import { ResearchReflection } from './research-survey/research-reflection.table.js';
import { ResearchSurvey } from './research-survey/research-survey.entity.js';
import { researchSurveyByCode } from './research-survey/research-survey.loaders.js';
import * as researchSurvey from './research-survey/research-survey.resolver.js';
import { Source } from './source/source.entity.js';
import { SourceResolver } from './source/source.resolver.js';
import { StaffStrength } from './staff-strength/staff-strength.entity.js';
import { staffStrengthForm } from './staff-strength/staff-strength.import.js';
import { staffStrengthByCode } from './staff-strength/staff-strength.loaders.js';
import * as staffStrength from './staff-strength/staff-strength.resolver.js';
import { cellOf, StatisticsCellResolver } from './statistics/statistics.resolver.js';
import { tableByKey } from './statistics/statistics-table.js';
import { StatisticsTableResolver } from './statistics/statistics-table.resolver.js';
import { Subcommittee } from './subcommittee/subcommittee.entity.js';
import {
  subcommitteeByKind,
  subcommitteeMembershipByCode,
} from './subcommittee/subcommittee.loaders.js';
import { SubcommitteeResolver } from './subcommittee/subcommittee.resolver.js';
import { SubcommitteeMembership } from './subcommittee/subcommittee-membership.entity.js';
import * as subcommitteeMembership from './subcommittee/subcommittee-membership.resolver.js';
import { WideAreaJustification } from './wide-area-justification/wide-area-justification.entity.js';
import { wideAreaJustificationByCode } from './wide-area-justification/wide-area-justification.loaders.js';
import * as wideAreaJustification from './wide-area-justification/wide-area-justification.resolver.js';
import { Clause } from './wide-area-plan/clause.table.js';
import { ClauseSuccession } from './wide-area-plan/clause-succession.table.js';
import { ClauseText } from './wide-area-plan/clause-text.entity.js';
import { ClauseTextResolver } from './wide-area-plan/clause-text.resolver.js';
import { PlanClause } from './wide-area-plan/plan-clause.entity.js';
import { clauseTextByCode, planClauseByCode } from './wide-area-plan/plan-clause.loaders.js';
import { PlanClauseResolver } from './wide-area-plan/plan-clause.resolver.js';
import { PlanRevision } from './wide-area-plan/plan-revision.entity.js';
import { PlanRevisionResolver } from './wide-area-plan/plan-revision.resolver.js';
import { WideAreaPlan } from './wide-area-plan/wide-area-plan.entity.js';
import {
  planRevisionByCode,
  wideAreaPlanByOrdinal,
} from './wide-area-plan/wide-area-plan.loaders.js';
import { WideAreaPlanResolver } from './wide-area-plan/wide-area-plan.resolver.js';

/** 連絡調整: the members, the plan, the council with its subcommittees, and what members need. */
export const coordination: SubgraphDefinition = {
  name: 'coordination',
  entities: [
    Source,
    MemberOrganization,
    WideAreaPlan,
    PlanRevision,
    PlanClause,
    ClauseText,
    ClauseSuccession,
    LiaisonCouncil,
    CouncilSeat,
    Subcommittee,
    SubcommitteeMembership,
    Meeting,
    AgendaItem,
    AgendaClause,
    Attendance,
    StaffStrength,
    RecordVersion,
    Clause,
    NeedsItem,
    NeedsResponse,
    ResearchSurvey,
    ResearchReflection,
    WideAreaJustification,
    HrDevelopmentPolicy,
    DataCheck,
  ],
  resolvers: [
    SourceResolver,
    MemberOrganizationResolver,
    PopulationResolver,
    WideAreaPlanResolver,
    PlanRevisionResolver,
    PlanClauseResolver,
    ClauseTextResolver,
    CoordinationBodyResolver,
    LiaisonCouncilResolver,
    councilSeat.CouncilSeatResolver,
    councilSeat.OrganizationSeatResolver,
    SubcommitteeResolver,
    subcommitteeMembership.SubcommitteeMembershipResolver,
    subcommitteeMembership.OrganizationMembershipResolver,
    MeetingResolver,
    agendaItem.AgendaItemResolver,
    agendaItem.ClauseAgendaResolver,
    attendance.AttendanceResolver,
    attendance.OrganizationAttendanceResolver,
    staffStrength.StaffStrengthResolver,
    staffStrength.StaffStrengthTotalResolver,
    staffStrength.OrganizationStaffResolver,
    needsItem.NeedsItemResolver,
    needsItem.OrganizationNeedsResolver,
    needsItem.ClauseNeedsResolver,
    researchSurvey.ResearchSurveyResolver,
    researchSurvey.SubcommitteeResearchResolver,
    researchSurvey.ClauseResearchResolver,
    ActivityResolver,
    wideAreaJustification.WideAreaJustificationResolver,
    wideAreaJustification.ClauseJustificationResolver,
    ...mutations,
    hrDevelopmentPolicy.HrDevelopmentPolicyResolver,
    hrDevelopmentPolicy.OrganizationPolicyResolver,
    hrDevelopmentPolicy.ClausePolicyResolver,
    ClauseServiceResolver,
    StatisticsCellResolver,
    StatisticsTableResolver,
    DataCheckResolver,
    AuditEntryResolver,
  ],
  types: [],
  borrowed: borrowedActivities,
  references: {
    MemberOrganization: (key, context) => memberOrganizationByCode(context).load(keyIn(key)),
    WideAreaPlan: (key, context) => wideAreaPlanByOrdinal(context).load(ordinalIn(key)),
    PlanRevision: (key, context) => planRevisionByCode(context).load(keyIn(key)),
    PlanClause: (key, context) => planClauseByCode(context).load(keyIn(key)),
    ClauseText: (key, context) => clauseTextByCode(context).load(keyIn(key)),
    LiaisonCouncil: (key, context) => liaisonCouncilByCode(context).load(keyIn(key)),
    CouncilSeat: (key, context) => councilSeatByCode(context).load(keyIn(key)),
    Subcommittee: (key, context) => subcommitteeByKind(context).load(keyIn(key, 'kind')),
    SubcommitteeMembership: (key, context) =>
      subcommitteeMembershipByCode(context).load(keyIn(key)),
    Meeting: (key, context) => meetingByCode(context).load(keyIn(key)),
    AgendaItem: (key, context) => agendaItemByCode(context).load(keyIn(key)),
    Attendance: (key, context) => attendanceByCode(context).load(keyIn(key)),
    StaffStrength: (key, context) => staffStrengthByCode(context).load(keyIn(key)),
    NeedsItem: (key, context) => needsItemByCode(context).load(keyIn(key)),
    ResearchSurvey: (key, context) => researchSurveyByCode(context).load(keyIn(key)),
    WideAreaJustification: (key, context) => wideAreaJustificationByCode(context).load(keyIn(key)),
    HrDevelopmentPolicy: (key, context) => hrDevelopmentPolicyByCode(context).load(keyIn(key)),
    StatisticsCell: cellOf,
    StatisticsTable: tableByKey,
    StatisticsPerStaff: tableByKey,
  },
  migrations: [
    { name: '0001-reference', class: Migration0001Reference },
    { name: '0002-activity', class: Migration0002Activity },
    { name: '0020-name-search', class: Migration0020NameSearch },
    { name: '0030-record-keys', class: Migration0030RecordKeys },
    { name: '0040-activity-links', class: Migration0040ActivityLinks },
    { name: '0041-writing', class: Migration0041Writing },
    { name: '0042-clause-service', class: Migration0042ClauseService },
    { name: '0050-data-check', class: Migration0050DataCheck },
    { name: '0051-clause-succession', class: Migration0051ClauseSuccession },
    { name: '0080-imported-rows', class: Migration0080ImportedRows },
    { name: '0081-needs-status', class: Migration0081NeedsStatus },
    { name: '0090-row-policies', class: Migration0090RowPolicies },
    { name: '0092-union-record', class: Migration0092UnionRecord },
  ],
  forms: [staffStrengthForm, needsItemForm, memberOrganizationForm],
  // needed at a first start only
  loadReferenceData: async (options) =>
    (await import('./reference/load.js')).loadReferenceData(options),
  loadSyntheticData: async (options) =>
    (await import('./synthetic/load.js')).loadSyntheticData(options),
};

/** A plan's number in a reference; what cannot be one becomes 0, which no plan has. */
function ordinalIn(key: Reference): number {
  const text = keyIn(key, 'ordinal');
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
