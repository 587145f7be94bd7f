import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { SpecialistSupport } from './specialist-support.entity.js';

export const specialistSupportByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, SpecialistSupport, 'code', codes),
  ({ code }) => code,
);
