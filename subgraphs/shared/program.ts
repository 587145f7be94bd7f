/** What the programs (`main.ts`) do alike: begin with code that was compiled before, and end when they are asked to. */
import module from 'node:module';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

/**
 * Keeps compiled code between starts, which saves a fifth of a start. It helps
 * what is imported afterwards: a program imports its heavy part with `import()`.
 * A folder that cannot be written does no harm.
 */
export function keepCompiledCode(): void {
  module.enableCompileCache(join(projectFolder, 'dist', '.compiled'));
}

/** Writes what was compiled so far; otherwise done when the process ends, which a killed one never does. */
export function writeCompiledCode(): void {
  module.flushCompileCache();
}

/** A Ctrl+C reaches a program twice at once: the terminal sends it, and npm passes its own on. */
const sameRequest = 1_000;

/**
 * Calls `end` when a service manager (SIGTERM), Ctrl+C (SIGINT) or a closed
 * terminal (SIGHUP) asks the program to end. Asked again, it ends at once with 1.
 */
export function whenAskedToEnd(end: () => void): void {
  let asked: number | undefined;
  const ask = () => {
    const now = performance.now();
    if (asked === undefined) {
      asked = now;
      end();
    } else if (now - asked > sameRequest) process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, ask);
}
