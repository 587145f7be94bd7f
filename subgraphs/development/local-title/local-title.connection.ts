import { connectionType } from '../../shared/connection.js';
import { LocalTitle } from './local-title.entity.js';

export const LocalTitleConnection = connectionType(() => LocalTitle, 'LocalTitle', {
  en: "members' own titles",
  ja: '団体独自の職名',
});
