import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { Subcommittee } from './subcommittee.entity.js';
import { SubcommitteeMembership } from './subcommittee-membership.entity.js';

export const subcommitteeByKind = rowByKey(
  (context, kinds: readonly string[]) => rowsAmong(context, Subcommittee, 'kind', kinds),
  ({ kind }) => kind,
);

export const subcommitteeMembershipByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, SubcommitteeMembership, 'code', codes),
  ({ code }) => code,
);

/** Members of a subcommittee, newest fiscal year first, then by organisation. */
export const membershipsBySubcommittee = pagesByParent<SubcommitteeMembership, string, Years>(
  SubcommitteeMembership,
  'subcommittee',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [
      { property: 'fiscalYear', descending: true },
      { property: 'organization' },
      { property: 'code' },
    ],
  }),
);

/** Subcommittees that an organisation is on, newest fiscal year first. */
export const membershipsByOrganization = pagesByParent<SubcommitteeMembership, string, Years>(
  SubcommitteeMembership,
  'organization',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
  }),
);

/** The subcommittees that a clause sets up, in the plan's order. */
export const subcommitteesByClause = pagesByParent<Subcommittee, string>(
  Subcommittee,
  'remitClause',
  () => ({ orderBy: [{ property: 'order' }, { property: 'kind' }] }),
);
