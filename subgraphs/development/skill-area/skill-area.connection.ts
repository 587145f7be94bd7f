import { connectionType } from '../../shared/connection.js';
import { SkillArea } from './skill-area.entity.js';

export const SkillAreaConnection = connectionType(() => SkillArea, 'SkillArea', {
  en: 'skill areas',
  ja: '能力分野',
});
