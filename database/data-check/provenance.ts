/** Real and invented data stay apart. */
import type { DataCheck } from './data-check.js';
import { anyOf } from './data-check.js';

/** Tables of which each row names its source. */
const sourced = {
  coordination: [
    'member_organization',
    'wide_area_plan',
    'plan_revision',
    'clause',
    'clause_text',
    'liaison_council',
    'subcommittee',
    'council_seat',
    'meeting',
    'agenda_item',
    'attendance',
    'subcommittee_membership',
    'staff_strength',
    'needs_item',
    'research_survey',
    'hr_development_policy',
  ],
  development: [
    'training_course',
    'training_session',
    'session_intake',
    'training_program',
    'skill_area',
    'learning_pathway',
    'learning_step',
    'instructor',
    'course_survey',
    'member_training_support',
  ],
  exchange: [
    'exchange_opportunity',
    'study_group',
    'organization_pair_flow',
    'specialist_network',
    'network_meeting',
    'host_company',
  ],
  recruitment: [
    'recruitment_exam',
    'vacancy',
    'joint_briefing',
    'booth_result',
    'outreach_lecture',
    'recruitment_message',
    'specialist_support',
  ],
} as const;

export const provenanceChecks: readonly DataCheck[] = [
  {
    code: 'marks-agree-with-sources',
    ja: '実データの行の出典は実データの出典、合成データの行の出典は合成データの出典である。',
    en: 'A real row names a real source, and an invented one a source of invented data.',
    faults: anyOf(
      Object.entries(sourced).flatMap(([schema, tables]) =>
        tables.map(
          (table) => `select distinct '${schema}.${table} → ' || source.id as fault
            from ${schema}.${table} row join ${schema}.source source on source.id = row.source_id
            where source.dataset_kind <> row.dataset_kind`,
        ),
      ),
    ),
  },
];
