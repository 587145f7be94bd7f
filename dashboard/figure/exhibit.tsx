/**
 * What every chart comes with: its finding as the caption, unit, source and date,
 * whether the data is real, the marks used, and the table behind it.
 */
import { type ReactNode, useId } from 'react';
import { useReader } from '../words/reader.tsx';
import type { Gap } from './figure.ts';
import { GapLegend } from './shown-figure.tsx';

export interface SourceAnswer {
  readonly titleJa: string;
  readonly titleEn: string;
  readonly publisher?: string | null;
  readonly asOf?: string | null;
}

export interface ExhibitProps {
  /** The sentence that the chart shows to be true. */
  readonly finding: string;
  readonly unit?: string;
  readonly kinds?: Iterable<string | null | undefined>;
  readonly source?: SourceAnswer | null | undefined;
  /** When the answer was asked, in milliseconds. */
  readonly retrieved?: number;
  readonly gaps?: readonly Gap[];
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly table?: ReactNode;
  /** The table stands open, as beside a map. */
  readonly tableOpen?: boolean;
}

export function Exhibit(props: ExhibitProps) {
  const { finding, unit, kinds = [], source, retrieved, gaps = [], note, children, table } = props;
  const { words, title, date } = useReader();
  const synthetic = [...kinds].includes('SYNTHETIC');
  const id = useId();
  return (
    <figure className="exhibit" aria-labelledby={id}>
      <figcaption id={id}>{finding}</figcaption>
      <div className="exhibit-body">{children}</div>
      <GapLegend gaps={gaps} />
      {note && <p className="exhibit-note">{note}</p>}
      <p className="exhibit-note">
        {unit && <span>{words.figure.unit(unit)}</span>}
        <span>
          {words.figure.source}: {source ? title(source) : words.figure.hub}
          {source?.asOf && `（${words.figure.asOf(date(source.asOf))}）`}
        </span>
        {retrieved !== undefined && retrieved > 0 && (
          <span>{words.figure.retrieved(date(localDay(retrieved)))}</span>
        )}
        {synthetic && <strong className="synthetic">{words.figure.synthetic}</strong>}
      </p>
      {table && (
        <details className="exhibit-table" open={props.tableOpen}>
          <summary>{words.figure.table}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

/** The day of an instant in Japan, as an ISO date. */
function localDay(milliseconds: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(milliseconds);
}
