import type { Context } from '../shared/context.js';
import type { Headcount } from '../shared/disclosure/headcount.js';
import { peopleFor } from '../shared/disclosure/people.js';
import { AbsenceReason, Count } from '../shared/vocabulary/count.js';

/** People that the union itself counted, of one organisation or of all: what was not counted yet is not known. */
export function peopleCounted(
  context: Context,
  people: Headcount | null,
  organizationCode: string | null = null,
): Count {
  return people === null
    ? Count.absent(AbsenceReason.NOT_KNOWN)
    : peopleFor(context, organizationCode).count(people);
}
