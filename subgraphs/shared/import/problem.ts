/** One problem of one file: its place, what came, and the sentences of the table filled with its facts. */
import { type ImportProblemCode, importProblems } from './problems.js';

export type ImportFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** Where in the file, and what stood there. Lines count from 1 as an editor shows them. */
export interface Place {
  /** Null for text, which has no sheets. */
  readonly sheet: string | null;
  readonly line: number | null;
  /** The heading as it stands in the file. */
  readonly column: string | null;
  readonly came: string | null;
}

/** One thing that is wrong, ready to be shown to the person who sent the file. */
export interface ImportProblem extends Place {
  readonly code: ImportProblemCode;
  readonly severity: 'error' | 'warning';
  readonly wanted: { readonly en: string; readonly ja: string };
  readonly mend: { readonly en: string; readonly ja: string };
  readonly facts: ImportFacts;
}

const nowhere: Place = { sheet: null, line: null, column: null, came: null };
const longestShown = 80;

export function problem(
  code: ImportProblemCode,
  place: Partial<Place> = {},
  facts: ImportFacts = {},
): ImportProblem {
  const { severity, en, ja, mend } = importProblems[code];
  const { came } = place;
  return {
    code,
    severity,
    ...nowhere,
    ...place,
    ...(came && came.length > longestShown && { came: `${came.slice(0, longestShown)}…` }),
    wanted: { en: filled(en, facts, ', '), ja: filled(ja, facts, '、') },
    mend: { en: filled(mend.en, facts, ', '), ja: filled(mend.ja, facts, '、') },
    facts,
  };
}

/** A fact that was not given stays visible as `{name}`. */
function filled(text: string, facts: ImportFacts, between: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return placeholder;
    return typeof fact === 'object' ? fact.join(between) : String(fact);
  });
}

/** The whole problem in one or two sentences: where, what came, what was wanted, how to mend it. */
export function sentenceOf(
  { line, column, came, wanted, mend }: ImportProblem,
  language: 'en' | 'ja',
): string {
  if (language === 'ja') {
    const where = `${line === null ? '' : `${line}行目`}${column === null ? '' : `「${column}」`}`;
    const shown = came === null ? '' : `「${came}」が来ました。`;
    return `${where && `${where}: `}${shown}${wanted.ja}${mend.ja}`;
  }
  const where = [line !== null && `line ${line}`, column !== null && `column "${column}"`]
    .filter(Boolean)
    .join(', ');
  const shown = came === null ? '' : `"${came}" came. `;
  return `${where && `${where}: `}${shown}${wanted.en} ${mend.en}`;
}
