import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { StaffStrength } from './staff-strength.entity.js';

export const staffStrengthByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, StaffStrength, 'code', codes),
  ({ code }) => code,
);
