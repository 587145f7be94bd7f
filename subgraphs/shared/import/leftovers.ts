/** What stands in tables beside data: notes below, and rows of sums, which are used to check what was read. */
import { folded } from './cells.js';
import type { Subtotals } from './form.js';
import type { Header } from './header.js';
import { type ImportProblem, problem } from './problem.js';

/** ※, 注, (注1), 備考: a single cell that speaks about the table. */
export function isNote(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [only] = filled;
  return (
    filled.length === 1 &&
    only !== undefined &&
    /^(※|＊|\*|[（(]?注|備考[:：]|出典|資料[:：])/.test(only.trim())
  );
}

const whole = new Set(['合計', '総計', '総数', '合計数', '全体']);
const part = new Set(['小計', '計', '中計']);

/** Sums what is read since the last 小計 and since the beginning. */
export class SumCheck {
  readonly #subtotals: Subtotals<string>;
  #section: Record<string, number> = {};
  #all: Record<string, number> = {};

  constructor(subtotals: Subtotals<string>) {
    this.#subtotals = subtotals;
  }

  add(values: Readonly<Record<string, unknown>>): void {
    for (const key of this.#subtotals.summed) {
      const value = values[key];
      if (typeof value !== 'number') continue;
      this.#section[key] = (this.#section[key] ?? 0) + value;
      this.#all[key] = (this.#all[key] ?? 0) + value;
    }
  }

  /** Null when the row is none of sums; else what differs, with a warning for each column. */
  differences(
    line: number,
    cells: readonly string[],
    header: Header,
  ): readonly ImportProblem[] | null {
    const { label, summed } = this.#subtotals;
    const at = header.positions.get(label);
    const words = [at === undefined ? '' : (cells[at] ?? ''), cells[0] ?? ''].map(folded);
    const isWhole = words.some((word) => whole.has(word));
    if (!isWhole && !words.some((word) => part.has(word))) return null;
    const found: ImportProblem[] = [];
    for (const key of summed) {
      const position = header.positions.get(key);
      const came = position === undefined ? '' : (cells[position] ?? '');
      const printed = Number(
        folded(came)
          .replaceAll(',', '')
          .replace(/[人名]$/, '') || Number.NaN,
      );
      if (position === undefined || !Number.isFinite(printed)) continue;
      const section = this.#section[key] ?? 0;
      const all = this.#all[key] ?? 0;
      if (printed === all || (!isWhole && printed === section)) continue;
      const right = isWhole ? all : section;
      found.push(
        problem('SUM_DIFFERS', { line, column: header.cells[position] ?? null, came }, { right }),
      );
    }
    this.#section = {};
    return found;
  }
}
