/** What the secretariat keeps by hand in this subgraph. */
import * as agendaItem from './meeting/agenda-item.mutations.js';
import { AttendanceMutations } from './meeting/attendance.mutations.js';
import * as meeting from './meeting/meeting.mutations.js';
import * as needsItem from './needs-item/needs-item.mutations.js';
import { RecordVersionResolver } from './record-version/record-version.resolver.js';
import * as researchSurvey from './research-survey/research-survey.mutations.js';
import * as justification from './wide-area-justification/wide-area-justification.mutations.js';
import * as planRevision from './wide-area-plan/plan-revision.mutations.js';

export const mutations = [
  meeting.MeetingMutations,
  meeting.MeetingPayloadResolver,
  AttendanceMutations,
  agendaItem.AgendaItemMutations,
  agendaItem.AgendaItemPayloadResolver,
  needsItem.NeedsItemMutations,
  needsItem.NeedsItemPayloadResolver,
  researchSurvey.ResearchSurveyMutations,
  researchSurvey.ResearchSurveyPayloadResolver,
  planRevision.PlanRevisionMutations,
  planRevision.PlanRevisionPayloadResolver,
  justification.WideAreaJustificationMutations,
  justification.JustificationPayloadResolver,
  RecordVersionResolver,
];
