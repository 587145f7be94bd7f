import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = async (name: string) => JSON.parse(await readFile(join(projectFolder, name), 'utf8'));
const packages: Readonly<Record<string, Locked>> = (await read('package-lock.json')).packages;
const benchPackages: typeof packages = (await read('bench/package-lock.json')).packages;
const manifests = [await read('package.json'), await read('bench/package.json')];

/** Whether a dependency of the package at `path` is locked there or in a folder above. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
    const at = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    if (packages[`${at}node_modules/${name}`]) return true;
    if (!folder.includes('node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

describe('the lock file', () => {
  it('locks every dependency, also those of other platforms, else `npm ci` refuses it', () => {
    const missing = Object.entries(packages).flatMap(
      ([path, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies })
          .filter((name) => !isLocked(path, name))
          .map((name) => `${path || 'the project'} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    const all = [...Object.values(packages), ...Object.values(benchPackages)];
    expect(all.filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  it('holds one copy of graphql, version 16', () => {
    const copies = Object.entries(packages).filter(([path]) =>
      /(^|\/)node_modules\/graphql$/.test(path),
    );
    expect(copies.map(([, { version }]) => version?.split('.')[0])).toEqual(['16']);
  });

  it('is of exact versions', () => {
    const ranges = manifests.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
      Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    );
    expect(ranges.filter((range) => !/^\d/.test(String(range)))).toEqual([]);
  });
});
