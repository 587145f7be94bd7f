import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../subgraphs/shared/config.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing for a first start', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      production: false,
      syntheticData: true,
      engine: 'direct',
      subgraphs: 'in-process',
      subgraphUrls: { development: 'http://127.0.0.1:4002/graphql' },
    });
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(4000);
  });

  it('loads no synthetic data in production', () => {
    expect(readConfig({ NODE_ENV: 'production' }).syntheticData).toBe(false);
    expect(problemsOf({ NODE_ENV: 'production', SYNTHETIC_DATA: 'on' })).toEqual([
      expect.stringContaining('Synthetic data is not loaded in production'),
    ]);
  });

  it('tells all problems at once, each with an example in both languages', () => {
    const problems = problemsOf({
      PORT: '70000',
      ENGINE: 'rust',
      DATABASE_URL: 'mysql://root:hunter2@db',
      DEVELOPMENT_URL: 'nowhere',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).toContain('例: PORT=4000');
    expect(problems.join()).toContain('Example: ENGINE=direct');
  });

  it('never prints a value that may hold a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db' }).join()).not.toContain('hunter2');
  });
});
