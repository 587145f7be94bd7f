import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { HostCompany } from './host-company.entity.js';

export const hostCompanyByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, HostCompany, 'code', codes),
  ({ code }) => code,
);
