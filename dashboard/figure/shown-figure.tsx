/** One value in text, table or chart: a number, or a mark that says why there is none. */
import { useReader } from '../words/reader.tsx';
import { type Figure, type Gap, marks } from './figure.ts';

export interface Unit {
  readonly kind: 'count' | 'percent' | 'decimal';
}

export const count: Unit = { kind: 'count' };
export const percent: Unit = { kind: 'percent' };
export const decimal: Unit = { kind: 'decimal' };

/** The value as text, with its mark where there is none. */
export function useFigureText(): (figure: Figure | undefined, unit?: Unit) => string {
  const reader = useReader();
  return (figure, unit = count) => {
    if (!figure) return marks.absent;
    if (figure.state !== 'shown') return marks[figure.state];
    if (unit.kind === 'percent') return reader.percent(figure.value);
    return reader.number(figure.value, unit.kind === 'decimal' ? 1 : 0);
  };
}

export function ShownFigure({
  figure,
  unit = count,
}: {
  readonly figure: Figure | undefined;
  readonly unit?: Unit;
}) {
  const { words } = useReader();
  const text = useFigureText();
  const state = figure?.state ?? 'absent';
  if (state === 'shown') return <>{text(figure, unit)}</>;
  return (
    <span className={`gap gap-${state}`} title={words.figure[`${state}Means`]}>
      <span aria-hidden="true">{marks[state]}</span>
      <span className="unseen">{words.figure[state]}</span>
    </span>
  );
}

/** The marks that occur, and what they mean. */
export function GapLegend({ gaps }: { readonly gaps: Iterable<Gap> }) {
  const { words } = useReader();
  const all = [...new Set(gaps)];
  if (all.length === 0) return null;
  return (
    <dl className="gap-legend" aria-label={words.figure.legend}>
      {all.map((state) => (
        <div key={state}>
          <dt className={`gap gap-${state}`}>{marks[state]}</dt>
          <dd>{words.figure[`${state}Means`]}</dd>
        </div>
      ))}
    </dl>
  );
}

export function gapsIn(figures: Iterable<Figure | undefined>): Gap[] {
  return [...figures].flatMap((each) => (!each || each.state === 'shown' ? [] : [each.state]));
}
