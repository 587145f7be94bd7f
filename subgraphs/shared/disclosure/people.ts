/**
 * How many people the one who asks is told: the only place where an internal number of
 * people becomes a `Count`. See docs/disclosure-control.md for why it is so.
 *
 *     peopleFor(context, organizationCode).count(headcountOf(nominated, row))
 *
 * None is told as 0, from one to four are hidden, and others are told with a little noise
 * that is always the same for the same people.
 */
import type { Context } from '../context.js';
import { Role } from '../viewer.js';
import { AbsenceReason, Count } from '../vocabulary/count.js';
import type { Headcount } from './headcount.js';
import { noiseOf } from './noise.js';

export interface People {
  /** An internal number, with what is already published of the same measure. */
  count(internal: Headcount, published?: number): Count;
  /** The mean of what so many people said; null where they are hidden. Their sum has a noise of its own, or two means would tell a third. */
  mean(mean: number, of: Headcount): number | null;
}

type Asking = Pick<Context, 'viewer' | 'smallestShown'>;

/** What is told of an organisation's people, or, without one, of several organisations' together. */
export function peopleFor(context: Asking, organizationCode?: string | null): People {
  return typeof organizationCode === 'string' && isOwn(context, organizationCode)
    ? exactly
    : withNoise(context.smallestShown);
}

/** Whether the one who asks acts for this organisation, and so knows its people anyway. */
export function isOwn({ viewer }: Asking, organizationCode: string): boolean {
  return (
    viewer.organization === organizationCode &&
    viewer.roles.some((role) => role === Role.CLERK || role === Role.COUNCIL_MEMBER)
  );
}

const exactly: People = {
  count: ({ people }, published = 0) => Count.published(people + published),
  mean: (mean) => mean,
};

function withNoise(smallestShown: number): People {
  const isHidden = ({ people, key }: Headcount): boolean =>
    people > 0 && Math.min(people, people + noiseOf(key)) < smallestShown;
  return {
    count(internal, published = 0) {
      if (internal.people === 0) return Count.published(published);
      return isHidden(internal)
        ? Count.absent(AbsenceReason.SUPPRESSED)
        : Count.approximate(published + internal.people + noiseOf(internal.key));
    },
    mean: (mean, of) =>
      isHidden(of) || of.people === 0 ? null : mean + noiseOf(-of.key) / of.people,
  };
}
