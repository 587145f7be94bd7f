/** A table of values: heads for rows and columns, numbers to the right, marks where there is none. */
import type { ReactNode } from 'react';
import type { Figure } from './figure.ts';
import { ShownFigure, type Unit } from './shown-figure.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** A value, or anything else that stands in the cell. */
  readonly cell: (row: Row) => Figure | ReactNode;
  readonly unit?: Unit;
  readonly rowHead?: boolean;
  /** So short that it never breaks: a year, a name, a mark. */
  readonly short?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly highlighted?: (row: Row) => boolean;
}

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  highlighted,
}: DataTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, unit }) => (
              <th key={key} scope="col" className={unit ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={highlighted?.(row) ? 'highlighted' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  const inner = isFigure(content) ? (
    <ShownFigure figure={content} {...(column.unit && { unit: column.unit })} />
  ) : (
    content
  );
  const className = column.unit ? 'number' : column.short ? 'short' : undefined;
  if (column.rowHead) {
    return (
      <th scope="row" className={className}>
        {inner}
      </th>
    );
  }
  return <td className={className}>{inner}</td>;
}

function isFigure(content: unknown): content is Figure {
  return typeof content === 'object' && content !== null && 'state' in content;
}
