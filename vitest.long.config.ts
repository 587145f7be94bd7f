import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes, such as many kills. `npm run test:long`, under 30 minutes. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['test/long/**/*.test.ts'],
      testTimeout: 1_200_000,
      // one after another: they kill hubs, fill disks and look at pages as fast as the machine can
      maxWorkers: 1,
    },
  }),
);
