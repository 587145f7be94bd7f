import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { RecruitmentMessage } from './recruitment-message.entity.js';

export const recruitmentMessageByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, RecruitmentMessage, 'code', codes),
  ({ code }) => code,
);
