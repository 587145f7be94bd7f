import { connectionType } from '../../shared/connection.js';
import { LearningPathway } from './learning-pathway.entity.js';

export const LearningPathwayConnection = connectionType(() => LearningPathway, 'LearningPathway', {
  en: 'learning pathways',
  ja: '学びの道筋',
});
