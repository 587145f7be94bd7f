/** Columns that must not come in at all: 要配慮個人情報, and what tells who somebody is to the whole country. */
import { folded } from './cells.js';
import type { Header } from './header.js';
import { type ImportProblem, problem } from './problem.js';

const sensitive: readonly RegExp[] = [
  /障害|障がい|障碍|手帳/,
  /健康|病歴|傷病|既往|疾患|診断|治療|通院|休職理由|病気/,
  /人種|信条|宗教|思想|社会的身分|本籍/,
  /犯罪|前科|逮捕|刑事/,
  /個人番号|マイナンバー/,
];

/** An error for each heading that names what the hub refuses to hold. */
export function refusedHeadings({ cells, line }: Header): readonly ImportProblem[] {
  return cells
    .filter((cell) => sensitive.some((each) => each.test(folded(cell))))
    .map((column) => problem('COLUMN_SENSITIVE', { line, column }));
}
