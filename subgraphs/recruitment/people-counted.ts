import { AbsenceReason, Count } from '../shared/vocabulary/count.js';

/** People that the union itself counted: small numbers are hidden, and what was not counted yet is not known. */
export function peopleCounted(people: number | null): Count {
  return people === null ? Count.absent(AbsenceReason.NOT_KNOWN) : Count.internal(people);
}
