import { connectionType } from '../../shared/connection.js';
import { TrainingCourse } from './training-course.entity.js';

export const TrainingCourseConnection = connectionType(() => TrainingCourse, 'TrainingCourse', {
  en: 'training courses',
  ja: '研修',
});
