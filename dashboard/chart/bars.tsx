/**
 * Horizontal bars as a list: every bar has its name and value in text, so it
 * reads the same on a screen, by a screen reader and in black and white.
 */
import type { ReactNode } from 'react';
import { type Figure, numberIn } from '../figure/figure.ts';
import { ShownFigure, type Unit } from '../figure/shown-figure.tsx';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly figure: Figure;
  /** What is said after the value, such as its share of the stage before. */
  readonly detail?: ReactNode;
  readonly tone?: 'one' | 'two' | 'three';
}

export interface BarsProps {
  readonly bars: readonly Bar[];
  readonly unit?: Unit;
  /** A value that every bar is held against, such as 100 %. */
  readonly mark?: number;
}

export function Bars({ bars, unit, mark }: BarsProps) {
  const most = Math.max(mark ?? 0, ...bars.map(({ figure }) => numberIn(figure) ?? 0)) || 1;
  return (
    <ol className="bars">
      {bars.map(({ key, label, figure, detail, tone = 'one' }) => (
        <li key={key}>
          <span className="bar-label">{label}</span>
          <span className="bar-track" aria-hidden="true">
            {figure.state === 'shown' ? (
              <span
                className={`bar bar-${tone}`}
                style={{ inlineSize: `${(100 * figure.value) / most}%` }}
              />
            ) : (
              <span className={`bar-gap gap-${figure.state}`} />
            )}
            {mark !== undefined && (
              <span className="bar-mark" style={{ insetInlineStart: `${(100 * mark) / most}%` }} />
            )}
          </span>
          <span className="bar-value">
            <ShownFigure figure={figure} {...(unit && { unit })} />
            {detail && <span className="bar-detail">{detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
