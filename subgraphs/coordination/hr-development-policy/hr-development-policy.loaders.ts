import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { HrDevelopmentPolicy } from './hr-development-policy.entity.js';

export const hrDevelopmentPolicyByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, HrDevelopmentPolicy, 'code', codes),
  ({ code }) => code,
);

/** Policies of an organisation, newest first. */
export const hrDevelopmentPoliciesByOrganization = pagesByParent<HrDevelopmentPolicy, string>(
  HrDevelopmentPolicy,
  'organization',
  () => ({ orderBy: [{ property: 'adoptedOn', descending: true }, { property: 'code' }] }),
);

/** Policies under a clause that were adopted in these fiscal years, newest first. */
export const hrDevelopmentPoliciesByClause = pagesByParent<HrDevelopmentPolicy, string, Years>(
  HrDevelopmentPolicy,
  'clause',
  ({ from, to }) => ({
    where: { adoptedOn: { gte: `${from}-04-01`, lt: `${to + 1}-04-01` } },
    orderBy: [{ property: 'adoptedOn', descending: true }, { property: 'code' }],
  }),
);
