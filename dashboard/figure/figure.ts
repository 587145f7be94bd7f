/**
 * A value as a page shows it. What is not there has a reason, and each reason
 * looks different: hidden is no zero, and a dead subgraph is no hidden cell.
 */
export type Figure = { readonly state: 'shown'; readonly value: number } | { readonly state: Gap };

export type Gap =
  | 'hidden'
  | 'absent'
  | 'notHeld'
  | 'notApplicable'
  | 'unavailable'
  | 'forbidden'
  | 'notYet';

/** The mark that stands in the value's place. */
export const marks: Readonly<Record<Gap, string>> = {
  hidden: 'X',
  absent: '…',
  notHeld: '-',
  notApplicable: '・',
  unavailable: '？',
  forbidden: '＊',
  notYet: '―',
};

interface CountAnswer {
  readonly value?: number | null;
  readonly reason?: string | null;
}

interface RateAnswer {
  readonly value?: number | null;
  readonly suppressed: boolean;
}

const reasons: Readonly<Record<string, Gap>> = {
  SUPPRESSED: 'hidden',
  NOT_HELD: 'notHeld',
  NOT_KNOWN: 'absent',
};

export const shown = (value: number): Figure => ({ state: 'shown', value });
export const gap = (state: Gap): Figure => ({ state });

/** `otherwise` says why there is no answer at all. */
export function ofCount(count: CountAnswer | null | undefined, otherwise: Gap = 'absent'): Figure {
  if (!count) return gap(otherwise);
  if (typeof count.value === 'number') return shown(count.value);
  return gap(reasons[count.reason ?? ''] ?? 'absent');
}

export function ofRate(rate: RateAnswer | null | undefined, otherwise: Gap = 'absent'): Figure {
  if (!rate) return gap(otherwise);
  if (typeof rate.value === 'number') return shown(rate.value);
  return gap(rate.suppressed ? 'hidden' : 'absent');
}

export function ofNumber(value: number | null | undefined, otherwise: Gap = 'absent'): Figure {
  return typeof value === 'number' ? shown(value) : gap(otherwise);
}

export function numberIn(figure: Figure | undefined): number | undefined {
  return figure?.state === 'shown' ? figure.value : undefined;
}

/** The sum of what is shown; hidden when any part is hidden, so that nothing is told by subtraction. */
export function sum(figures: readonly Figure[]): Figure {
  const gaps = figures.flatMap((each) => (each.state === 'shown' ? [] : [each.state]));
  const [first] = gaps;
  if (gaps.includes('hidden')) return gap('hidden');
  const values = figures.flatMap((each) => (each.state === 'shown' ? [each.value] : []));
  if (values.length > 0) return shown(values.reduce((a, b) => a + b, 0));
  return gap(first ?? 'absent');
}
