/**
 * Builds the dashboard into dist/dashboard when something it is made of has
 * changed, and holds each page's first script to 250 kB. Part of `npm start`;
 * when nothing changed it costs a few hashes.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const project = join(import.meta.dirname, '..');
const built = join(project, 'dist', 'dashboard');
const stamp = join(built, 'made-of.txt');
/** Bytes of script, compressed, that a page may need before it shows. */
export const mostScript = 250_000;

/** Answers whether it had to build. Throws when a page's script is too large. */
export async function buildDashboard(): Promise<boolean> {
  const now = inputs();
  if (read(stamp) === now) return false;
  process.stdout.write('画面を作っています（初回と変更後だけ） / building the dashboard\n');
  const { build } = await import('vite');
  // a test runner has named another; Vite would then build React's larger half for developers
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
  holdToSize();
  for (const file of globSync('**/*.{js,css,html,svg,topojson,json}', { cwd: built })) {
    const path = join(built, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
  writeFileSync(stamp, now);
  return true;
}

function inputs(): string {
  const hash = createHash('sha256');
  const files = globSync(
    [
      'dashboard/**/*',
      'schema/hooks/**/*.ts',
      'data/saitama-municipalities.topojson',
      'package-lock.json',
    ],
    { cwd: project, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(project.length)).update(readFileSync(file));
  return hash.digest('hex');
}

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

/** Bytes of each page's first script, compressed: the entry, the page's own chunk, and all that these import. */
export function pageSizes(): ReadonlyMap<string, number> {
  const manifest = JSON.parse(read(join(built, 'manifest.json')) ?? '{}') as Record<string, Chunk>;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
  const pages = Object.entries(manifest).filter(
    ([key, chunk]) => chunk.isDynamicEntry && /page\.tsx$/.test(key),
  );
  return new Map(
    pages.map(([key]) => {
      const needed = new Set<string>();
      const gather = (each: string) => {
        if (needed.has(each)) return;
        needed.add(each);
        for (const next of manifest[each]?.imports ?? []) gather(next);
      };
      gather(entry);
      gather(key);
      const bytes = [...needed]
        .map((each) => manifest[each]?.file ?? '')
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
      return [key, bytes];
    }),
  );
}

function holdToSize(): void {
  for (const [page, bytes] of pageSizes()) {
    if (bytes > mostScript) {
      throw new Error(`${page}: ${bytes} bytes of script, compressed; at most ${mostScript}`);
    }
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildDashboard();
  if (process.argv.includes('--sizes')) {
    for (const [page, bytes] of pageSizes()) console.log(`${String(bytes).padStart(8)}  ${page}`);
  }
}
