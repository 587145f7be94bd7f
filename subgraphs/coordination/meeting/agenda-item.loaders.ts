import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { AgendaClause } from './agenda-clause.table.js';
import { AgendaItem } from './agenda-item.entity.js';

export const agendaItemByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, AgendaItem, 'code', codes),
  ({ code }) => code,
);

/** The agenda of a meeting, in its order. */
export const agendaItemsByMeeting = pagesByParent<AgendaItem, string>(
  AgendaItem,
  'meeting',
  () => ({
    orderBy: [{ property: 'number' }, { property: 'code' }],
  }),
);

export const newestFirst = ({ from, to }: Years) => ({
  where: { fiscalYear: { gte: from, lte: to } },
  orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }] as const,
});

/** Agenda items about a clause, newest first. */
export const agendaItemsByClause = pagesByParent<AgendaItem, string, Years>(
  AgendaItem,
  through(AgendaClause, 'clause', 'agendaItem'),
  newestFirst,
);

/** Agenda items about an activity, by its id, newest first. */
export const agendaItemsBySubject = pagesByParent<AgendaItem, string, Years>(
  AgendaItem,
  'subject',
  newestFirst,
);

/** The clauses that an agenda item is about, in the plan's order. */
export const clausesByAgendaItem = pagesByParent<PlanClause, string>(
  PlanClause,
  through(AgendaClause, 'agendaItem', 'clause'),
  () => ({
    orderBy: [{ property: 'plan' }, { property: 'order' }, { property: 'code' }],
  }),
);
