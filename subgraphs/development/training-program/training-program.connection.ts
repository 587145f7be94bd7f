import { connectionType } from '../../shared/connection.js';
import { TrainingProgram } from './training-program.entity.js';

export const TrainingProgramConnection = connectionType(() => TrainingProgram, 'TrainingProgram', {
  en: 'training programmes',
  ja: '研修計画',
});
