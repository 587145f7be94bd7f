import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { MemberOrganization } from './member-organization.entity.js';

export const memberOrganizationByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, MemberOrganization, 'code', codes),
  ({ code }) => code,
);

/** The former organisations in whose place each one stands, by code. */
export const organizationsBySuccessor = rowsByKey(
  async (context, codes: readonly string[]) =>
    (await rowsAmong(context, MemberOrganization, 'successor', codes)).sort((a, b) =>
      a.code < b.code ? -1 : 1,
    ),
  ({ successor }) => successor ?? '',
);
