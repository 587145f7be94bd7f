import { connectionType } from '../../shared/connection.js';
import { MemberTrainingSupport } from './member-training-support.entity.js';

export const MemberTrainingSupportConnection = connectionType(
  () => MemberTrainingSupport,
  'MemberTrainingSupport',
  {
    en: 'support of members’ own training',
    ja: '団体の独自研修への支援',
  },
);
