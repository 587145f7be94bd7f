import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

const folder = join(projectFolder, 'docs', 'screenshots');

describe('the pictures of the pages', () => {
  it('are shown in the README, each with words in both languages, and no other', async () => {
    const readme = await readFile(join(projectFolder, 'README.md'), 'utf8');
    const shown = [...readme.matchAll(/!\[([^\]]+)\]\(docs\/screenshots\/([\w-]+\.webp)\)/g)];
    expect(shown.map(([, , name]) => name).sort()).toEqual((await readdir(folder)).sort());
    for (const [, words = ''] of shown) expect(words).toMatch(/^.*[\u3040-\u9fff].* \/ [ -~’]+$/);
  });

  it('are all that the script takes, one at least of every page', async () => {
    const script = await readFile(join(projectFolder, 'test/browser/screenshots.ts'), 'utf8');
    const taken = [...script.matchAll(/name: '([\w-]+)',\s+address:/g)].map(
      ([, name]) => `${name}.webp`,
    );
    expect(taken.sort()).toEqual((await readdir(folder)).sort());
    const pages = await readFile(join(projectFolder, 'dashboard/pages.ts'), 'utf8');
    const routes = pages.match(/import\('\.\/[\w/-]+page\.tsx'\)/g) ?? [];
    // the page of one import is taken with errors and with its difference
    expect(taken.length).toBeGreaterThanOrEqual(routes.length);
  });

  it('weigh less than three megabytes together', async () => {
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });
});
