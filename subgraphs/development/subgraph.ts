import { keyIn, type Reference } from '../shared/node.js';
import { lentReference } from '../shared/statistics/cell-key.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { MemberOrganization } from './borrowed/member-organization.js';
import { PlanClause } from './borrowed/plan-clause.js';
import { StatisticsCell } from './borrowed/statistics-cell.js';
import { StatisticsPerStaff } from './borrowed/statistics-per-staff.js';
import { StatisticsTable } from './borrowed/statistics-table.js';
import { CourseSurvey } from './course-survey/course-survey.entity.js';
import { courseSurveyForm } from './course-survey/course-survey.import.js';
import { courseSurveyByCode } from './course-survey/course-survey.loaders.js';
import { CourseSurveyResolver } from './course-survey/course-survey.resolver.js';
import { completionForm } from './enrollment/completion.import.js';
import { Enrollment } from './enrollment/enrollment.table.js';
import { Instructor } from './instructor/instructor.entity.js';
import { instructorByCode } from './instructor/instructor.loaders.js';
import { InstructorResolver } from './instructor/instructor.resolver.js';
import { SessionInstructor } from './instructor/session-instructor.table.js';
import { LearningPathway } from './learning-pathway/learning-pathway.entity.js';
import {
  learningPathwayByCode,
  learningStepByCode,
} from './learning-pathway/learning-pathway.loaders.js';
import { LearningPathwayResolver } from './learning-pathway/learning-pathway.resolver.js';
import { LearningStep } from './learning-pathway/learning-step.entity.js';
import { LearningStepResolver } from './learning-pathway/learning-step.resolver.js';
import { PathwayClause } from './learning-pathway/pathway-clause.table.js';
import { StepCourse } from './learning-pathway/step-course.table.js';
import { LocalTitle } from './local-title/local-title.entity.js';
import { localTitleByCode } from './local-title/local-title.loaders.js';
import * as localTitle from './local-title/local-title.resolver.js';
import { MemberOrganizationResolver } from './member-organization/member-organization.resolver.js';
import { MemberTrainingSupport } from './member-training-support/member-training-support.entity.js';
import { trainingSupportByCode } from './member-training-support/member-training-support.loaders.js';
import { MemberTrainingSupportResolver } from './member-training-support/member-training-support.resolver.js';
import { Migration0001Training } from './migrations/0001-training.js';
import { Migration0002Rollups } from './migrations/0002-rollups.js';
import { Migration0003Offering } from './migrations/0003-offering.js';
import { Migration0004Teaching } from './migrations/0004-teaching.js';
import { Migration0005SessionRollup } from './migrations/0005-session-rollup.js';
import { Migration0020NameSearch } from './migrations/0020-name-search.js';
import { Migration0030RecordKeys } from './migrations/0030-record-keys.js';
import { Migration0040Writing } from './migrations/0040-writing.js';
import { Migration0041ProgramClause } from './migrations/0041-program-clause.js';
import { Migration0050SupportSearch } from './migrations/0050-support-search.js';
import { Migration0051PersonEnrollments } from './migrations/0051-person-enrollments.js';
import { Migration0080ImportedRows } from './migrations/0080-imported-rows.js';
import { Migration0090RowPolicies } from './migrations/0090-row-policies.js';
import { Migration0091RowPoliciesForSums } from './migrations/0091-row-policies-for-sums.js';
import { Migration0092UnionRecord } from './migrations/0092-union-record.js';
import { mutations } from './mutations.js';
import { PlanClauseResolver } from './plan-clause/plan-clause.resolver.js';
import { RecordVersion } from './record-version/record-version.table.js';
import { nominationForm } from './session-intake/nomination.import.js';
import { SessionIntake } from './session-intake/session-intake.entity.js';
import { sessionIntakeByCode } from './session-intake/session-intake.loaders.js';
import { SessionIntakeResolver } from './session-intake/session-intake.resolver.js';
import { OrganizationTrainingIntakeResolver } from './session-intake/training-intake.resolver.js';
import { CourseSkillArea } from './skill-area/course-skill-area.table.js';
import { SkillArea } from './skill-area/skill-area.entity.js';
import { skillAreaByCode } from './skill-area/skill-area.loaders.js';
import { SkillAreaResolver } from './skill-area/skill-area.resolver.js';
import { SkillAreaClause } from './skill-area/skill-area-clause.table.js';
import { Source } from './source/source.entity.js';
import {
  StatisticsPerStaffResolver,
  StatisticsTableResolver,
} from './statistics/development-ranking.resolver.js';
import { StatisticsCellResolver } from './statistics/development-statistics.resolver.js';
import { CourseClause } from './training-course/course-clause.table.js';
import { TrainingCourse } from './training-course/training-course.entity.js';
import { trainingCourseForm } from './training-course/training-course.import.js';
import { trainingCourseByCode } from './training-course/training-course.loaders.js';
import { TrainingCourseResolver } from './training-course/training-course.resolver.js';
import { TrainingCourseRelationsResolver } from './training-course/training-course-relations.resolver.js';
import { CourseCostResolver } from './training-funnel/course-cost.resolver.js';
import { TrainingCourseFiguresResolver } from './training-funnel/training-course-figures.resolver.js';
import { ProgramClause } from './training-program/program-clause.table.js';
import { ProgramCourse } from './training-program/program-course.table.js';
import { TrainingProgram } from './training-program/training-program.entity.js';
import { trainingProgramByYear } from './training-program/training-program.loaders.js';
import { TrainingProgramResolver } from './training-program/training-program.resolver.js';
import { TrainingSession } from './training-session/training-session.entity.js';
import { trainingSessionByCode } from './training-session/training-session.loaders.js';
import { TrainingSessionResolver } from './training-session/training-session.resolver.js';

/** 人材開発: the year's programme, courses, their sessions, who took part, and what they said. */
export const development: SubgraphDefinition = {
  name: 'development',
  entities: [
    Source,
    TrainingProgram,
    ProgramCourse,
    ProgramClause,
    TrainingCourse,
    CourseClause,
    SkillArea,
    SkillAreaClause,
    CourseSkillArea,
    LearningPathway,
    PathwayClause,
    LearningStep,
    StepCourse,
    TrainingSession,
    SessionIntake,
    Enrollment,
    CourseSurvey,
    Instructor,
    SessionInstructor,
    MemberTrainingSupport,
    LocalTitle,
    RecordVersion,
  ],
  resolvers: [
    TrainingProgramResolver,
    TrainingCourseResolver,
    TrainingCourseRelationsResolver,
    TrainingCourseFiguresResolver,
    CourseCostResolver,
    SkillAreaResolver,
    LearningPathwayResolver,
    LearningStepResolver,
    TrainingSessionResolver,
    SessionIntakeResolver,
    OrganizationTrainingIntakeResolver,
    CourseSurveyResolver,
    InstructorResolver,
    MemberTrainingSupportResolver,
    localTitle.LocalTitleResolver,
    localTitle.OrganizationTitlesResolver,
    ...mutations,
    MemberOrganizationResolver,
    PlanClauseResolver,
    StatisticsCellResolver,
    StatisticsTableResolver,
    StatisticsPerStaffResolver,
  ],
  types: [],
  borrowed: [MemberOrganization, PlanClause, StatisticsCell, StatisticsPerStaff, StatisticsTable],
  references: {
    TrainingProgram: (key, context) => trainingProgramByYear(context).load(yearIn(key)),
    TrainingCourse: (key, context) => trainingCourseByCode(context).load(keyIn(key)),
    SkillArea: (key, context) => skillAreaByCode(context).load(keyIn(key)),
    LearningPathway: (key, context) => learningPathwayByCode(context).load(keyIn(key)),
    LearningStep: (key, context) => learningStepByCode(context).load(keyIn(key)),
    TrainingSession: (key, context) => trainingSessionByCode(context).load(keyIn(key)),
    SessionIntake: (key, context) => sessionIntakeByCode(context).load(keyIn(key)),
    CourseSurvey: (key, context) => courseSurveyByCode(context).load(keyIn(key)),
    Instructor: (key, context) => instructorByCode(context).load(keyIn(key)),
    MemberTrainingSupport: (key, context) => trainingSupportByCode(context).load(keyIn(key)),
    LocalTitle: (key, context) => localTitleByCode(context).load(keyIn(key)),
    StatisticsCell: lentReference,
  },
  migrations: [
    { name: '0001-training', class: Migration0001Training },
    { name: '0002-rollups', class: Migration0002Rollups },
    { name: '0003-offering', class: Migration0003Offering },
    { name: '0004-teaching', class: Migration0004Teaching },
    { name: '0005-session-rollup', class: Migration0005SessionRollup },
    { name: '0020-name-search', class: Migration0020NameSearch },
    { name: '0030-record-keys', class: Migration0030RecordKeys },
    { name: '0040-writing', class: Migration0040Writing },
    { name: '0041-program-clause', class: Migration0041ProgramClause },
    { name: '0050-support-search', class: Migration0050SupportSearch },
    { name: '0051-person-enrollments', class: Migration0051PersonEnrollments },
    { name: '0080-imported-rows', class: Migration0080ImportedRows },
    { name: '0090-row-policies', class: Migration0090RowPolicies },
    { name: '0091-row-policies-for-sums', class: Migration0091RowPoliciesForSums },
    { name: '0092-union-record', class: Migration0092UnionRecord },
  ],
  forms: [trainingCourseForm, nominationForm, completionForm, courseSurveyForm],
  // needed at a first start only
  loadReferenceData: async (options) =>
    (await import('./reference/load.js')).loadReferenceData(options),
  loadSyntheticData: async (options) =>
    (await import('./synthetic/load.js')).loadSyntheticData(options),
};

/** A programme's year in a reference; what cannot be one becomes 0, which no programme has. */
function yearIn(key: Reference): number {
  const text = keyIn(key, 'year');
  return /^\d{4}$/.test(text) ? Number(text) : 0;
}
