import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { JointBriefing } from './joint-briefing.entity.js';

export const jointBriefingByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, JointBriefing, 'code', codes),
  ({ code }) => code,
);
