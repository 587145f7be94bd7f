import { defineConfig } from 'vitest/config';

export default defineConfig({
  // decorators as TypeScript writes them, with their metadata
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  // one copy of graphql: without this Vite takes its .mjs and Node its .js
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    globalSetup: ['test/support/global.ts'],
    // a worker loads the hub's code once and not for each file, which is half of what a file costs; files share code, and no rows
    isolate: false,
    // both of a small machine's cores: one worker waits for PostgreSQL half of its time
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    provide: {
      oracle: {
        seed: process.env['ORACLE_SEED'] ?? '人づくり',
        questions: Number(process.env['ORACLE_QUESTIONS'] ?? 2400),
      },
    },
  },
});
