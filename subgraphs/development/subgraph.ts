import { keyIn } from '../shared/node.js';
import type { SubgraphDefinition } from '../shared/subgraph.js';
import { MemberOrganization } from './borrowed/member-organization.js';
import { PlanClause } from './borrowed/plan-clause.js';
import { Enrollment } from './enrollment/enrollment.table.js';
import { Migration0001Training } from './migrations/0001-training.js';
import { Migration0002Rollups } from './migrations/0002-rollups.js';
import { SessionIntake } from './session-intake/session-intake.entity.js';
import { sessionIntakeByCode } from './session-intake/session-intake.loaders.js';
import { SessionIntakeResolver } from './session-intake/session-intake.resolver.js';
import {
  MemberOrganizationResolver,
  OrganizationTrainingIntakeResolver,
} from './session-intake/training-intake.resolver.js';
import { Source } from './source/source.entity.js';
import { loadSyntheticData } from './synthetic/load.js';
import { CourseClause } from './training-course/course-clause.table.js';
import { PlanClauseResolver } from './training-course/plan-clause.resolver.js';
import { TrainingCourse } from './training-course/training-course.entity.js';
import { trainingCourseByCode } from './training-course/training-course.loaders.js';
import { TrainingCourseResolver } from './training-course/training-course.resolver.js';
import { TrainingSession } from './training-session/training-session.entity.js';
import { trainingSessionByCode } from './training-session/training-session.loaders.js';
import { TrainingSessionResolver } from './training-session/training-session.resolver.js';

/** 人材開発: courses, their sessions, and who took part. */
export const development: SubgraphDefinition = {
  name: 'development',
  entities: [Source, TrainingCourse, CourseClause, TrainingSession, SessionIntake, Enrollment],
  resolvers: [
    TrainingCourseResolver,
    TrainingSessionResolver,
    SessionIntakeResolver,
    OrganizationTrainingIntakeResolver,
    MemberOrganizationResolver,
    PlanClauseResolver,
  ],
  types: [],
  borrowed: [MemberOrganization, PlanClause],
  references: {
    TrainingCourse: (key, context) => trainingCourseByCode(context).load(keyIn(key)),
    TrainingSession: (key, context) => trainingSessionByCode(context).load(keyIn(key)),
    SessionIntake: (key, context) => sessionIntakeByCode(context).load(keyIn(key)),
  },
  migrations: [
    { name: '0001-training', class: Migration0001Training },
    { name: '0002-rollups', class: Migration0002Rollups },
  ],
  loadReferenceData: async () => [],
  loadSyntheticData,
};
