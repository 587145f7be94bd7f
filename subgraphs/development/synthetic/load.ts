/** Synthetic training of five fiscal years: about 400 courses, 4,000 sessions and 250,000 enrolments at scale 1. */
import {
  type DataLoad,
  type DataLoadOptions,
  type LoadedTable,
  syntheticToday,
} from '../../shared/data-load.js';
import { upsert } from '../../shared/upsert.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';
import { skillsOfTopic } from './course-skills.js';
import { inventCourses, inventSessions } from './courses.js';
import { inventParticipation, inventWorkforces } from './intakes.js';
import { inventLocalTitles } from './local-titles.js';
import { inventCosts, inventOpenings, inventPrograms } from './offering.js';
import { inventPathways } from './pathways.js';
import {
  courseRow,
  enrollmentRow,
  intakeRow,
  pathwayRow,
  programRow,
  sessionRow,
  stepRow,
  supportRow,
  surveyRow,
} from './rows.js';
import { inventInstructors, inventSupports, inventSurveys, inventTeaching } from './teaching.js';

export const loadSyntheticData: DataLoad = async (options) => {
  const { scale, random, organizations, execute } = options;
  await upsert(execute, 'source', 'id', [
    {
      id: syntheticSource,
      title_ja: '合成データ（実在の団体の実績ではない）',
      title_en: 'Synthetic data; says nothing about a real organisation',
      as_of: syntheticToday,
      dataset_kind: DatasetKind.SYNTHETIC,
    },
  ]);
  const courses = inventCourses(random('courses'), scale);
  const openings = inventOpenings(random('openings'), courses);
  const sessions = inventSessions(random('sessions'), courses);
  const costs = inventCosts(random('costs'), sessions);
  const workforces = inventWorkforces(random('workforces'), organizations);
  const participation = random('participation');
  const taken = sessions.map((session) => ({
    session,
    ...inventParticipation(participation, session, workforces),
  }));
  const programs = inventPrograms(random('programs'), sessions);
  const pathways = inventPathways(random('pathways'), courses);
  const steps = pathways.flatMap((pathway) => pathway.steps.map((step) => ({ pathway, step })));
  const instructors = inventInstructors(random('instructors'), organizations, scale);
  const teaching = inventTeaching(random('teaching'), sessions, instructors);
  const surveys = inventSurveys(random('surveys'), taken);
  const supports = inventSupports(random('supports'), organizations, courses);
  const to = { copy: options.copy };
  // in the order in which they refer to each other
  return [
    await copyMarked(
      to,
      'training_course',
      courses.map((each, n) => courseRow(each, openings[n])),
    ),
    await copyRows(
      to,
      'course_clause',
      courses.flatMap(({ code, clauses }) =>
        clauses.map((clause) => ({ course_code: code, clause_code: clause })),
      ),
    ),
    await copyRows(
      to,
      'course_skill_area',
      courses.flatMap(({ code, topic }) =>
        (skillsOfTopic[topic] ?? []).map((skill) => ({
          course_code: code,
          skill_area_code: skill,
        })),
      ),
    ),
    await copyMarked(to, 'training_program', programs.map(programRow)),
    await copyRows(
      to,
      'program_course',
      programs.flatMap((program) =>
        program.courses.map(({ code }) => ({ program_year: program.year, course_code: code })),
      ),
    ),
    await copyMarked(to, 'learning_pathway', pathways.map(pathwayRow)),
    await copyRows(
      to,
      'pathway_clause',
      pathways.flatMap(({ code, clauses }) =>
        clauses.map((clause) => ({ pathway_code: code, clause_code: clause })),
      ),
    ),
    await copyMarked(to, 'learning_step', steps.map(stepRow)),
    await copyRows(
      to,
      'step_course',
      steps.flatMap(({ step }) =>
        step.courses.map(({ code }) => ({ step_code: step.code, course_code: code })),
      ),
    ),
    await copyMarked(
      to,
      'training_session',
      sessions.map((each, n) => sessionRow(each, costs[n])),
    ),
    await copyMarked(
      to,
      'session_intake',
      taken.flatMap(({ intakes }) => intakes.map(intakeRow)),
    ),
    await copyRows(
      to,
      'enrollment',
      taken.flatMap(({ enrollments }) => enrollments.map(enrollmentRow)),
    ),
    await copyMarked(to, 'course_survey', surveys.map(surveyRow)),
    await copyMarked(
      to,
      'instructor',
      instructors.map((each) => ({
        code: each.code,
        kind: each.kind,
        affiliation_kind: each.affiliationKind,
        affiliation_ja: each.affiliationJa,
        organization_code: each.organizationCode,
      })),
    ),
    await copyRows(
      to,
      'session_instructor',
      teaching.map(([session, instructor]) => ({
        session_code: session,
        instructor_code: instructor,
      })),
    ),
    await copyMarked(to, 'member_training_support', supports.map(supportRow)),
    await copyMarked(to, 'local_title', inventLocalTitles(random('local titles'), organizations)),
  ];
};

type Copy = Pick<DataLoadOptions, 'copy'>;

/** Copies rows, each marked as invented. A row holds values by column name, all rows the same ones in the same order. */
function copyMarked(to: Copy, table: string, rows: readonly object[]): Promise<LoadedTable> {
  return copyRows(
    to,
    table,
    rows.map((row) => ({
      ...row,
      source_id: syntheticSource,
      dataset_kind: DatasetKind.SYNTHETIC,
    })),
  );
}

async function copyRows(
  { copy }: Copy,
  table: string,
  rows: readonly object[],
): Promise<LoadedTable> {
  if (rows.length === 0) return { table, rows: 0 };
  const columns = Object.keys(rows[0] ?? {});
  return { table, rows: await copy(table, columns, rows.map(Object.values)) };
}
