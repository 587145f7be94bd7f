import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { JobFamily } from '../../shared/vocabulary/job-family.js';
import { NetworkClause } from './network-clause.table.js';
import { NetworkMember } from './network-member.table.js';
import { SpecialistNetwork } from './specialist-network.entity.js';

export const specialistNetworkByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, SpecialistNetwork, 'code', codes),
  ({ code }) => code,
);

interface NetworkFilter {
  readonly jobFamily: JobFamily | null;
}

/** Networks of a job family, or all, in the order in which lists of them are paged. */
export function networksOf({ jobFamily }: NetworkFilter) {
  return { where: { jobFamily }, orderBy: [{ property: 'code' }] } as const;
}

/** Networks in which an organisation takes part. */
export const networksByOrganization = pagesByParent<SpecialistNetwork, string, NetworkFilter>(
  SpecialistNetwork,
  through(NetworkMember, 'organizationCode', 'network'),
  networksOf,
);

/** Networks that serve a clause. */
export const networksByClause = pagesByParent<SpecialistNetwork, string, NetworkFilter>(
  SpecialistNetwork,
  through(NetworkClause, 'clauseCode', 'network'),
  networksOf,
);
