/** 概況: the eleven policies of the plan by fiscal year, with what four domains did for each. The trusted document of the dashboard. */
import { type Operation, trusted, yearsOf } from '../operation.ts';

const years = `filter: { fiscalYear: { greaterThanOrEqualTo: 2024, lessThanOrEqualTo: $to } }, orderBy: [NATURAL]`;

/** Each view is read once, for all clauses. */
const byClause = (view: string, columns: string) => `${view} as (
  select clause_code, json_agg(json_build_object('fiscalYear', fiscal_year, ${columns}, 'datasetKind', dataset_kind) order by fiscal_year) as years
  from bench.${view} where fiscal_year between $1 and $2 group by 1)`;
const yearsIn = (view: string) => `(select years from ${view} where clause_code = clause.code)`;

export const dashboard: Operation = {
  name: 'dashboard',
  says: '概況: 11 policies × years × 4 domains',
  as: 'planning',
  graphql: {
    query: trusted('PlanOverview'),
    variables: (turn) => ({ fiscalYears: yearsOf(turn) }),
  },
  sql: {
    values: (turn) => [yearsOf(turn).from, yearsOf(turn).to],
    text: `with ${byClause('clause_training', `'courses', courses, 'sessions', sessions, 'accepted', accepted, 'completed', completed, 'organizations', organizations, 'supports', supports`)},
      ${byClause('clause_exchange', `'opportunities', opportunities, 'participants', participants, 'studyGroups', study_groups, 'networkMeetings', network_meetings, 'networkAttendance', network_attendance`)},
      ${byClause('clause_placement', `'kind', kind, 'people', people`)},
      ${byClause('clause_recruitment', `'jointBriefings', joint_briefings, 'briefingVisitors', briefing_visitors, 'outreachLectures', outreach_lectures, 'lectureAudience', lecture_audience, 'specialistSupports', specialist_supports, 'recruitmentMessages', recruitment_messages`)}
      select json_build_object('planClauses', (
      select json_agg(json_build_object('code', code, 'domain', domain, 'number', number,
        'titleJa', title_ja, 'titleEn', title_en, 'source', source_id,
        'trainingActivities', ${yearsIn('clause_training')},
        'exchangeActivities', ${yearsIn('clause_exchange')},
        'placements', ${yearsIn('clause_placement')},
        'recruitmentActivities', ${yearsIn('clause_recruitment')}
      ) order by position) from coordination.plan_clause clause where plan_ordinal = 6 and kind = 'POLICY'),
      'sources', (select json_agg(json_build_object('id', id, 'titleJa', title_ja, 'titleEn', title_en,
        'publisher', publisher, 'url', url, 'licence', licence, 'asOf', as_of, 'datasetKind', dataset_kind))
        from coordination.source)) as answer`,
  },
  postgraphile: {
    variables: (turn) => ({ to: yearsOf(turn).to }),
    query: `query Dashboard($to: Int!) {
      planClauses: allPlanClauses(condition: { planOrdinal: 6, kind: "POLICY" }, orderBy: [POSITION_ASC]) {
        nodes {
          code domain number titleJa titleEn source: sourceId
          trainingActivities: benchClauseTrainingsByClauseCode(${years}) { nodes {
            fiscalYear courses sessions accepted completed organizations supports datasetKind } }
          exchangeActivities: benchClauseExchangesByClauseCode(${years}) { nodes {
            fiscalYear opportunities participants studyGroups networkMeetings networkAttendance datasetKind } }
          placements: benchClausePlacementsByClauseCode(${years}) { nodes {
            fiscalYear kind people datasetKind } }
          recruitmentActivities: benchClauseRecruitmentsByClauseCode(${years}) { nodes {
            fiscalYear jointBriefings briefingVisitors outreachLectures lectureAudience
            specialistSupports recruitmentMessages datasetKind } }
        }
      }
      sources: allSources { nodes {
        id: rowId titleJa titleEn publisher url licence asOf datasetKind } }
    }`,
  },
  compared: [
    ...['courses', 'sessions', 'accepted', 'completed', 'organizations', 'supports'],
    ...['opportunities', 'participants', 'studyGroups', 'networkMeetings', 'networkAttendance'],
    ...['people', 'jointBriefings', 'briefingVisitors', 'outreachLectures', 'lectureAudience'],
    ...['specialistSupports', 'recruitmentMessages'],
  ],
};
