import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes: many generated queries, many kills. `npm run test:long`, under 30 minutes. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['test/long/**/*.test.ts', 'test/oracle/agreement.test.ts'],
      testTimeout: 1_200_000,
      provide: {
        oracle: {
          seed: process.env['ORACLE_SEED'] ?? '人づくり・長い方',
          questions: Number(process.env['ORACLE_QUESTIONS'] ?? 12_000),
        },
      },
    },
  }),
);
