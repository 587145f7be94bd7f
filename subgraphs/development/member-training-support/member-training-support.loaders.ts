import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import {
  MemberTrainingSupport,
  type TrainingSupportKind,
} from './member-training-support.entity.js';

export interface TrainingSupportFilter extends Years {
  readonly kind: TrainingSupportKind | null;
}

/** Support given in these years, in the order in which lists of it are paged. */
export function trainingSupportsOf({ from, to, kind }: TrainingSupportFilter) {
  return {
    where: { fiscalYear: { gte: from, lte: to }, kind },
    orderBy: [{ property: 'fiscalYear' }, { property: 'code' }],
  } as const;
}

export const trainingSupportByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, MemberTrainingSupport, 'code', codes),
  ({ code }) => code,
);

/** Support that an organisation was given. */
export const trainingSupportsByOrganization = pagesByParent<
  MemberTrainingSupport,
  string,
  TrainingSupportFilter
>(MemberTrainingSupport, 'organizationCode', trainingSupportsOf);

/** Support that served a clause. */
export const trainingSupportsByClause = pagesByParent<
  MemberTrainingSupport,
  string,
  TrainingSupportFilter
>(MemberTrainingSupport, 'clauseCode', trainingSupportsOf);

/** Support for training that stood for a course. */
export const trainingSupportsByCourse = pagesByParent<
  MemberTrainingSupport,
  string,
  TrainingSupportFilter
>(MemberTrainingSupport, 'replacedCourse', trainingSupportsOf);
