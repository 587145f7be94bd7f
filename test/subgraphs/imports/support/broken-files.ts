/** Kinds of files that are wrong in one way each, as offices send them or as somebody with bad intent might. */
import { brokenCells } from './broken-cells.js';
import type { BrokenFile } from './broken-file.js';
import { brokenTables } from './broken-tables.js';
import { brokenWorkbooks } from './broken-workbooks.js';
import { unreadableFiles } from './unreadable-files.js';

export const brokenFiles: readonly BrokenFile[] = [
  ...unreadableFiles,
  ...brokenTables,
  ...brokenCells,
  ...(await brokenWorkbooks()),
];
