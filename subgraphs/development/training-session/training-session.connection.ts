import { connectionType } from '../../shared/connection.js';
import { TrainingSession } from './training-session.entity.js';

export const TrainingSessionConnection = connectionType(() => TrainingSession, 'TrainingSession', {
  en: 'training sessions',
  ja: '実施回',
});
