import { keyIn } from '../shared/node.js';
import { lentReference } from '../shared/statistics/cell-key.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { MemberOrganization } from './borrowed/member-organization.js';
import { PlanClause } from './borrowed/plan-clause.js';
import { StatisticsCell } from './borrowed/statistics-cell.js';
import { StatisticsPerStaff } from './borrowed/statistics-per-staff.js';
import { StatisticsTable } from './borrowed/statistics-table.js';
import { TrainingSession } from './borrowed/training-session.js';
import { ExchangeOpportunity } from './exchange-opportunity/exchange-opportunity.entity.js';
import { exchangeOpportunityByCode } from './exchange-opportunity/exchange-opportunity.loaders.js';
import { ExchangeOpportunityResolver } from './exchange-opportunity/exchange-opportunity.resolver.js';
import { OpportunityClause } from './exchange-opportunity/opportunity-clause.table.js';
import { OpportunityParticipation } from './exchange-opportunity/opportunity-participation.table.js';
import { HostCompany } from './host-company/host-company.entity.js';
import { hostCompanyByCode } from './host-company/host-company.loaders.js';
import { HostCompanyResolver } from './host-company/host-company.resolver.js';
import { MemberOrganizationResolver } from './member-organization/member-organization.resolver.js';
import { Migration0001Exchange } from './migrations/0001-exchange.js';
import { Migration0020NameSearch } from './migrations/0020-name-search.js';
import { Migration0030RecordKeys } from './migrations/0030-record-keys.js';
import { Migration0080ImportedRows } from './migrations/0080-imported-rows.js';
import { Migration0090RowPolicies } from './migrations/0090-row-policies.js';
import { Migration0091RowPoliciesForSums } from './migrations/0091-row-policies-for-sums.js';
import { Migration0092UnionRecord } from './migrations/0092-union-record.js';
import { networkAttendanceForm } from './network-meeting/network-attendance.import.js';
import { NetworkAttendance } from './network-meeting/network-attendance.table.js';
import { NetworkMeeting } from './network-meeting/network-meeting.entity.js';
import { networkMeetingByCode } from './network-meeting/network-meeting.loaders.js';
import { NetworkMeetingResolver } from './network-meeting/network-meeting.resolver.js';
import { OrganizationPairFlow } from './organization-pair-flow/organization-pair-flow.entity.js';
import { organizationPairFlowByCode } from './organization-pair-flow/organization-pair-flow.loaders.js';
import { OrganizationPairFlowResolver } from './organization-pair-flow/organization-pair-flow.resolver.js';
import { placementForm } from './placement/placement.import.js';
import { Placement } from './placement/placement.table.js';
import { loadPlacementClauses } from './placement/placement-clause.load.js';
import { PlacementClause } from './placement/placement-clause.table.js';
import { PlacementFiguresResolver } from './placement/placement-figures.resolver.js';
import { PlacementReturn } from './placement/placement-return.table.js';
import { PlanClauseResolver } from './plan-clause/plan-clause.resolver.js';
import { Source } from './source/source.entity.js';
import { NetworkClause } from './specialist-network/network-clause.table.js';
import { NetworkMember } from './specialist-network/network-member.table.js';
import { networkRosterForm } from './specialist-network/network-roster.import.js';
import { SpecialistNetwork } from './specialist-network/specialist-network.entity.js';
import { specialistNetworkByCode } from './specialist-network/specialist-network.loaders.js';
import { SpecialistNetworkResolver } from './specialist-network/specialist-network.resolver.js';
import {
  StatisticsPerStaffResolver,
  StatisticsTableResolver,
} from './statistics/exchange-ranking.resolver.js';
import { StatisticsCellResolver } from './statistics/exchange-statistics.resolver.js';
import { StudyGroup } from './study-group/study-group.entity.js';
import { studyGroupByCode } from './study-group/study-group.loaders.js';
import { StudyGroupResolver } from './study-group/study-group.resolver.js';
import { StudyGroupClause } from './study-group/study-group-clause.table.js';
import { StudyGroupMember } from './study-group/study-group-member.table.js';
import { TrainingSessionResolver } from './training-session/training-session.resolver.js';

/** 人材交流: occasions to meet, specialist networks, and placements at companies and among members. */
export const exchange: SubgraphDefinition = {
  name: 'exchange',
  entities: [
    Source,
    StudyGroup,
    StudyGroupClause,
    StudyGroupMember,
    ExchangeOpportunity,
    OpportunityClause,
    OpportunityParticipation,
    OrganizationPairFlow,
    SpecialistNetwork,
    NetworkClause,
    NetworkMember,
    NetworkMeeting,
    NetworkAttendance,
    HostCompany,
    Placement,
    PlacementReturn,
    PlacementClause,
  ],
  resolvers: [
    ExchangeOpportunityResolver,
    OrganizationPairFlowResolver,
    StudyGroupResolver,
    SpecialistNetworkResolver,
    NetworkMeetingResolver,
    HostCompanyResolver,
    PlacementFiguresResolver,
    MemberOrganizationResolver,
    PlanClauseResolver,
    TrainingSessionResolver,
    StatisticsCellResolver,
    StatisticsTableResolver,
    StatisticsPerStaffResolver,
  ],
  types: [],
  borrowed: [
    MemberOrganization,
    PlanClause,
    TrainingSession,
    StatisticsCell,
    StatisticsPerStaff,
    StatisticsTable,
  ],
  references: {
    ExchangeOpportunity: (key, context) => exchangeOpportunityByCode(context).load(keyIn(key)),
    OrganizationPairFlow: (key, context) => organizationPairFlowByCode(context).load(keyIn(key)),
    StudyGroup: (key, context) => studyGroupByCode(context).load(keyIn(key)),
    SpecialistNetwork: (key, context) => specialistNetworkByCode(context).load(keyIn(key)),
    NetworkMeeting: (key, context) => networkMeetingByCode(context).load(keyIn(key)),
    HostCompany: (key, context) => hostCompanyByCode(context).load(keyIn(key)),
    StatisticsCell: lentReference,
  },
  migrations: [
    { name: '0001-exchange', class: Migration0001Exchange },
    { name: '0020-name-search', class: Migration0020NameSearch },
    { name: '0030-record-keys', class: Migration0030RecordKeys },
    { name: '0080-imported-rows', class: Migration0080ImportedRows },
    { name: '0090-row-policies', class: Migration0090RowPolicies },
    { name: '0091-row-policies-for-sums', class: Migration0091RowPoliciesForSums },
    { name: '0092-union-record', class: Migration0092UnionRecord },
  ],
  forms: [placementForm, networkRosterForm, networkAttendanceForm],
  loadReferenceData: loadPlacementClauses,
  // needed at a first start only
  loadSyntheticData: async (options) =>
    (await import('./synthetic/load.js')).loadSyntheticData(options),
};
