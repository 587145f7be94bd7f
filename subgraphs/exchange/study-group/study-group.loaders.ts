import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { StudyGroup } from './study-group.entity.js';
import { StudyGroupClause } from './study-group-clause.table.js';
import { StudyGroupMember } from './study-group-member.table.js';

export const studyGroupByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, StudyGroup, 'code', codes),
  ({ code }) => code,
);

/** Study groups of these years, in the order in which lists of them are paged. */
export function studyGroupsOf({ from, to }: Years) {
  return {
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [{ property: 'fiscalYear' }, { property: 'code' }],
  } as const;
}

/** Study groups with a member from an organisation. */
export const studyGroupsByOrganization = pagesByParent<StudyGroup, string, Years>(
  StudyGroup,
  through(StudyGroupMember, 'organizationCode', 'studyGroup'),
  studyGroupsOf,
);

/** Study groups that serve a clause. */
export const studyGroupsByClause = pagesByParent<StudyGroup, string, Years>(
  StudyGroup,
  through(StudyGroupClause, 'clauseCode', 'studyGroup'),
  studyGroupsOf,
);
