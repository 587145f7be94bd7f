/**
 * Everything that can be wrong with an imported file, in one table: the code is
 * stable, `en` and `ja` say what was wanted, `mend` shows how a right cell looks.
 * `{fact}` is filled from the facts of the case.
 */
import { cellProblems } from './cell-problems.js';
import { fileProblems } from './file-problems.js';
import type { ProblemEntry } from './problem-entry.js';
import { sheetProblems } from './sheet-problems.js';
import { wordProblems } from './word-problems.js';

const table = { ...fileProblems, ...sheetProblems, ...cellProblems, ...wordProblems } as const;

/** The stable code of an import problem. */
export type ImportProblemCode = keyof typeof table;

/** The table as data, for the manual's page and for tests. */
export const importProblems: Readonly<Record<ImportProblemCode, ProblemEntry>> = table;
