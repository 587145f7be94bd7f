/** References from one subgraph to another, which no foreign key can hold. */
import { anyOf, type DataCheck } from './data-check.js';

interface Reference {
  readonly table: string;
  /** A column, or an expression over it that gives one row for each reference. */
  readonly column: string;
}

const to =
  (target: string) =>
  ({ table, column }: Reference) =>
    `select distinct '${table} → ' || reference as fault
    from (select ${column} as reference from ${table}) row
    where reference is not null and not exists (select from ${target} where code = reference)`;

const from = (table: string, ...columns: readonly string[]): readonly Reference[] =>
  columns.map((column) => ({ table, column }));

const organizations = [
  ...from('development.session_intake', 'organization_code'),
  ...from('development.enrollment', 'organization_code'),
  ...from('development.instructor', 'organization_code'),
  ...from('development.member_training_support', 'organization_code'),
  ...from('exchange.opportunity_participation', 'organization_code'),
  ...from('exchange.organization_pair_flow', 'from_code', 'to_code'),
  ...from('exchange.study_group_member', 'organization_code'),
  ...from('exchange.specialist_network', 'coordinator_code'),
  ...from('exchange.network_member', 'organization_code'),
  ...from('exchange.network_attendance', 'organization_code'),
  ...from('exchange.placement', 'home_organization_code', 'host_organization_code'),
  ...from('exchange.placement_return', 'organization_code'),
  ...from('recruitment.recruitment_exam', 'organization_code'),
  ...from('recruitment.vacancy', 'organization_code'),
  ...from('recruitment.booth_result', 'organization_code'),
  ...from('recruitment.outreach_lecture', 'organization_code'),
  ...from('recruitment.recruitment_message', 'organization_code'),
  ...from('recruitment.specialist_support', 'unnest(organization_codes)'),
];

const clauses = [
  ...from('development.course_clause', 'clause_code'),
  ...from('development.skill_area_clause', 'clause_code'),
  ...from('development.pathway_clause', 'clause_code'),
  ...from('development.member_training_support', 'clause_code'),
  ...from('exchange.opportunity_clause', 'clause_code'),
  ...from('exchange.study_group_clause', 'clause_code'),
  ...from('exchange.network_clause', 'clause_code'),
  ...from('exchange.placement_clause', 'clause_code'),
  ...from('recruitment.joint_briefing', 'unnest(clause_codes)'),
  ...from('recruitment.outreach_lecture', 'unnest(clause_codes)'),
  ...from('recruitment.recruitment_message', 'unnest(clause_codes)'),
  ...from('recruitment.specialist_support', 'unnest(clause_codes)'),
];

/** Activities, which coordination names by their global ids; where the rows of each type lie, and by which key. */
const activities = {
  TrainingProgram: ['development.training_program', 'year'],
  TrainingCourse: ['development.training_course', 'code'],
  LearningPathway: ['development.learning_pathway', 'code'],
  MemberTrainingSupport: ['development.member_training_support', 'code'],
  ExchangeOpportunity: ['exchange.exchange_opportunity', 'code'],
  StudyGroup: ['exchange.study_group', 'code'],
  SpecialistNetwork: ['exchange.specialist_network', 'code'],
  JointBriefing: ['recruitment.joint_briefing', 'code'],
  OutreachLecture: ['recruitment.outreach_lecture', 'code'],
  RecruitmentMessage: ['recruitment.recruitment_message', 'code'],
  SpecialistSupport: ['recruitment.specialist_support', 'code'],
} as const;
const known = Object.entries(activities)
  .map(([type, [table, key]]) => `select '${type}:' || ${key} as id from ${table}`)
  .join(' union all ');

export const referenceChecks: readonly DataCheck[] = [
  {
    code: 'organizations-exist',
    ja: '各分野の記録が指す団体コードは、すべて構成団体（かつての団体を含む）にある。',
    en: 'Every organisation code in a record is that of a member, of today or former.',
    faults: anyOf(organizations.map(to('coordination.member_organization'))),
  },
  {
    code: 'clauses-exist',
    ja: '各分野の記録が指す条項は、すべて広域計画にある。',
    en: 'Every clause that a record serves is one of a plan.',
    faults: anyOf(clauses.map(to('coordination.clause'))),
  },
  {
    code: 'training-sessions-exist',
    ja: '人材交流の記録が指す実施回は、すべて人材開発にある。',
    en: 'Every training session to which exchange refers is one of development.',
    faults: anyOf(
      [
        ...from('exchange.exchange_opportunity', 'training_session_code'),
        ...from('exchange.placement_return', 'training_session_code'),
      ].map(to('development.training_session')),
    ),
  },
  {
    code: 'networks-exist',
    ja: '専門人材の確保支援が指すネットワークは、すべて人材交流にある。',
    en: 'Every network to which support of recruitment refers is one of exchange.',
    faults: anyOf(
      from('recruitment.specialist_support', 'network_code').map(to('exchange.specialist_network')),
    ),
  },
  {
    code: 'activities-exist',
    ja: '議事・ニーズ・調査研究・広域で行う理由が指す事業は、すべていずれかの分野にある。',
    en: 'Every activity to which an agenda item, a need, a survey or a justification points is there.',
    faults: anyOf(
      [
        ...from('coordination.agenda_item', 'subject'),
        ...from('coordination.needs_response', 'activity'),
        ...from('coordination.research_reflection', 'activity'),
        ...from('coordination.wide_area_justification', 'code'),
      ].map(
        ({ table, column }) => `select '${table} → ' || ${column} as fault from ${table}
          where ${column} is not null and ${column} not in (select id from (${known}) activity)`,
      ),
    ),
  },
];
