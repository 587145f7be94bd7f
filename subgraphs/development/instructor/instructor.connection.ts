import { connectionType } from '../../shared/connection.js';
import { Instructor } from './instructor.entity.js';

export const InstructorConnection = connectionType(() => Instructor, 'Instructor', {
  en: 'instructors',
  ja: '講師',
});
