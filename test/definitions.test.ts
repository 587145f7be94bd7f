import { expect, it } from 'vitest';
import { definitionOf } from '../subgraphs/definitions.js';

it('finds a definition by its name', async () => {
  expect((await definitionOf('development')).name).toBe('development');
});
