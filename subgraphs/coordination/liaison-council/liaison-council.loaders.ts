import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { CouncilSeat } from './council-seat.entity.js';
import { LiaisonCouncil } from './liaison-council.entity.js';

/** The code of the union's one council. */
export const theCouncil = 'liaison-council';

export const liaisonCouncilByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, LiaisonCouncil, 'code', codes),
  ({ code }) => code,
);

export const councilSeatByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, CouncilSeat, 'code', codes),
  ({ code }) => code,
);

export const councilSeatByOrganization = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, CouncilSeat, 'organization', codes),
  ({ organization }) => organization,
);

/** Seats of a council, by organisation code. */
export const councilSeatsByCouncil = pagesByParent<CouncilSeat, string>(
  CouncilSeat,
  'council',
  () => ({ orderBy: [{ property: 'organization' }, { property: 'code' }] }),
);

/** The council that a clause sets up. */
export const liaisonCouncilByClause = rowByKey(
  (context, clauses: readonly string[]) =>
    rowsAmong(context, LiaisonCouncil, 'remitClause', clauses),
  ({ remitClause }) => remitClause,
);
