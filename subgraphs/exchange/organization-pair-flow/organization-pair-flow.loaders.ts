import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { OrganizationPairFlow } from './organization-pair-flow.entity.js';

export const organizationPairFlowByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, OrganizationPairFlow, 'code', codes),
  ({ code }) => code,
);

/** Whom the staff of an organisation met in a year, by the other's code. */
export const pairFlowsByOrganization = pagesByParent<
  OrganizationPairFlow,
  string,
  { readonly fiscalYear: number }
>(OrganizationPairFlow, 'fromCode', ({ fiscalYear }) => ({
  where: { fiscalYear },
  orderBy: [{ property: 'toCode' }, { property: 'code' }],
}));
