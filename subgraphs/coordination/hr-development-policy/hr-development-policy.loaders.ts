import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
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
