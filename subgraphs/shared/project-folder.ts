/** The project's folder, whether the code runs from its sources or from dist/: the nearest one above that has a package.json. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above this file');
  return above(parent);
}

export const projectFolder = above(import.meta.dirname);
