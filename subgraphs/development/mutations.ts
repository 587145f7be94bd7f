/** What the secretariat keeps by hand in this subgraph. */
import * as localTitle from './local-title/local-title.mutations.js';
import { RecordVersionResolver } from './record-version/record-version.resolver.js';
import * as trainingCourse from './training-course/training-course.mutations.js';

export const mutations = [
  localTitle.LocalTitleMutations,
  localTitle.LocalTitlePayloadResolver,
  trainingCourse.TrainingCourseMutations,
  trainingCourse.TrainingCoursePayloadResolver,
  RecordVersionResolver,
];
