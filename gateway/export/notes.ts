/** What is to be known about a table beside its rows. */
import type { TableFormat } from './wanted.js';

type Values = Readonly<Record<string, unknown>>;

const mostSources = 50;
const mostHidden = 1000;

export class Notes {
  /** ISO 8601, UTC. */
  readonly exportedAt = new Date().toISOString();
  readonly sources = new Map<string, Values>();
  /** Places of hidden figures, the first of them. */
  readonly hidden: { readonly row: number; readonly column: number }[] = [];
  /** How many figures are hidden. */
  hiddenCells = 0;
  rows = 0;
  readonly query: string;
  readonly variables: Values;

  constructor(query: string, variables: Values) {
    this.query = query;
    this.variables = variables;
  }

  source(source: Values): void {
    if (this.sources.size >= mostSources) return;
    const key = `${String(source['titleJa'])} ${String(source['asOf'])}`;
    if (!this.sources.has(key)) this.sources.set(key, source);
  }

  /** Counts a row; from 1. */
  row(hidden: readonly number[]): void {
    this.rows += 1;
    this.hiddenCells += hidden.length;
    for (const column of hidden) {
      if (this.hidden.length < mostHidden) this.hidden.push({ row: this.rows, column });
    }
  }
}

/** `vacancies-20260401-SYNTHETIC.csv`: whose data is invented says so in its name. */
export function fileNameOf(
  name: string,
  format: TableFormat,
  { exportedAt }: Notes,
  kinds: ReadonlySet<string>,
): string {
  const day = exportedAt.slice(0, 10).replaceAll('-', '');
  return `${name}-${day}${kinds.has('SYNTHETIC') ? '-SYNTHETIC' : ''}.${format}`;
}
