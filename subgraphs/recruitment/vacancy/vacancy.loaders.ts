import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { Vacancy } from './vacancy.entity.js';

export const vacancyByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, Vacancy, 'code', codes),
  ({ code }) => code,
);

/** Vacancies of an organisation, newest fiscal year first. */
export const vacanciesByOrganization = pagesByParent<Vacancy, string, Years>(
  Vacancy,
  'organizationCode',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
  }),
);
