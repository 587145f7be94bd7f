import { describe, expect, it } from 'vitest';
import { randomOf } from '../../subgraphs/shared/random.js';
import { generator } from './generate.js';
import { answerer, smallGraph, smallPool } from './small-graph.js';
import { type Answerer, tryAgreement } from './trial.js';

const trial = (engine: Answerer, questions: number) =>
  tryAgreement({
    schema: smallGraph,
    oracle: answerer(20),
    engines: { engine },
    next: generator(smallGraph, smallPool, randomOf('small')).next,
    questions,
  });

describe('a trial', () => {
  it('finds nothing where both answer alike', async () => {
    const { disagreements, substantial } = await trial(answerer(20), 200);
    expect(disagreements).toEqual([]);
    expect(substantial).toBeGreaterThan(100);
  });

  it('tells of one wrong field by a query that asks for little else, and both answers', async () => {
    const { disagreements } = await trial(answerer(21), 200);
    expect(disagreements[0]).toMatch(/^engine: data\..*: 20, not 21/);
    expect(disagreements[0]).toContain('places');
    expect(disagreements[0]).not.toContain('nameJa');
    expect(disagreements[0]).not.toContain('fragment');
  });

  it('counts an engine that throws as one that answers nothing', async () => {
    const broken: Answerer = { execute: () => Promise.reject(new Error('down')) };
    expect((await trial(broken, 20)).disagreements[0]).toContain('down');
  });
});
