/** Synthetic training of five fiscal years: about 400 courses, 4,000 sessions and 250,000 enrolments at scale 1. */
import type { DataLoad } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';
import { inventCourses, inventSessions } from './courses.js';
import { inventParticipation, inventWorkforces } from './intakes.js';

const mark = [syntheticSource, DatasetKind.SYNTHETIC] as const;

export const loadSyntheticData: DataLoad = async ({
  scale,
  random,
  organizations,
  copy,
  execute,
}) => {
  await execute(sql`insert into source (id, title_ja, title_en, dataset_kind)
    values (${syntheticSource}, '合成データ（実在の団体の実績ではない）', 'Synthetic data; says nothing about a real organisation', 'SYNTHETIC')
    on conflict (id) do nothing`);
  const courses = inventCourses(random('courses'), scale);
  const sessions = inventSessions(random('sessions'), courses);
  const workforces = inventWorkforces(random('workforces'), organizations);
  const participation = random('participation');
  const taken = sessions.map((session) => inventParticipation(participation, session, workforces));
  return [
    {
      table: 'training_course',
      rows: await copy(
        'training_course',
        [
          'code',
          'name_ja',
          'category',
          'audience',
          'selection',
          'delivery_mode',
          'rank_tiers',
          'days',
          'first_fiscal_year',
          'ended_fiscal_year',
          'source_id',
          'dataset_kind',
        ],
        courses.map((each) => [
          each.code,
          each.nameJa,
          each.category,
          each.audience,
          each.selection,
          each.deliveryMode,
          each.rankTiers,
          each.days,
          each.firstFiscalYear,
          each.endedFiscalYear,
          ...mark,
        ]),
      ),
    },
    {
      table: 'course_clause',
      rows: await copy(
        'course_clause',
        ['course_code', 'clause_code'],
        courses.flatMap(({ code, clauses }) => clauses.map((clause) => [code, clause])),
      ),
    },
    {
      table: 'training_session',
      rows: await copy(
        'training_session',
        [
          'code',
          'course_code',
          'fiscal_year',
          'round',
          'starts_on',
          'ends_on',
          'venue',
          'capacity',
          'delivery_mode',
          'status',
          'source_id',
          'dataset_kind',
        ],
        sessions.map((each) => [
          each.code,
          each.course.code,
          each.fiscalYear,
          each.round,
          each.startsOn,
          each.endsOn,
          each.venue,
          each.capacity,
          each.deliveryMode,
          each.status,
          ...mark,
        ]),
      ),
    },
    {
      table: 'session_intake',
      rows: await copy(
        'session_intake',
        [
          'code',
          'session_code',
          'organization_code',
          'fiscal_year',
          'nominated',
          'applied',
          'accepted',
          'absent',
          'completed',
          'source_id',
          'dataset_kind',
        ],
        taken.flatMap(({ intakes }) =>
          intakes.map((each) => [
            `${each.session.code}-${each.organizationCode}`,
            each.session.code,
            each.organizationCode,
            each.session.fiscalYear,
            each.nominated,
            each.applied,
            each.accepted,
            each.absent,
            each.completed,
            ...mark,
          ]),
        ),
      ),
    },
    {
      table: 'enrollment',
      rows: await copy(
        'enrollment',
        [
          'session_code',
          'organization_code',
          'person',
          'rank_tier',
          'job_family',
          'outcome',
          'dataset_kind',
        ],
        taken.flatMap(({ enrollments }) =>
          enrollments.map(({ session, organizationCode, person, outcome }) => [
            session.code,
            organizationCode,
            person.pseudonym,
            person.rankTier,
            person.jobFamily,
            outcome,
            DatasetKind.SYNTHETIC,
          ]),
        ),
      ),
    },
  ];
};
