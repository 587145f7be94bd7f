import { connectionType } from '../../shared/connection.js';
import { LearningStep } from './learning-step.entity.js';

export const LearningStepConnection = connectionType(() => LearningStep, 'LearningStep', {
  en: 'steps of learning pathways',
  ja: '学びの段階',
});
