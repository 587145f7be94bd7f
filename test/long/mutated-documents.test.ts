/** Thousands of documents that were damaged at random: the hub answers each of them soon, in JSON, and tells nothing of its inside. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleVariables } from '../../dashboard/query/example-variables.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { type Random, randomOf } from '../../subgraphs/shared/random.js';
import { hubUnderTest } from '../support/hub.js';

const documents = Number(process.env['MUTATED_DOCUMENTS'] ?? 20_000);
const slowest = 250;
const hub = hubUnderTest(
  { engine: 'direct', subgraphs: 'in-process' },
  { limits: { ...defaultLimits, costPerMinute: Number.MAX_SAFE_INTEGER } },
);

interface Seed {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let seeds: readonly Seed[];
beforeAll(async () => {
  const folder = join(projectFolder, 'schema', 'operations');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  // one line each: a comment would hide the rest
  seeds = texts.map((query) => ({
    query: query.replaceAll(/^\s*#.*$/gm, ''),
    variables: JSON.parse(exampleVariables(query)),
  }));
});

const tokens = /"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|\d+|\.\.\.|\S/g;
const foreign = [
  '{', '}', '(', ')', '[', ']', '...', '@skip(if: true)', '@include(if: $x)', '$fiscalYears', '"', '"""', '#',
  '\u0000', '\u202e', '人', '😀', '-1', '1e400', '99999999999999999999', 'null', 'true', '__schema { types { name } }',
  '__typename', 'first: 1000', 'after: "eyJ"', 'where: {}', 'fragment F on Query { ...F }', '...F', "'; drop table x --",
]; // biome-ignore format: a list of words

/** Places of words that ask a field without more: the document still stands without them. */
const leaves = (words: readonly string[]): readonly number[] =>
  words.flatMap((word, index) =>
    /^[a-z]\w*$/.test(word) &&
    /^([a-z]\w*|})$/.test(words[index + 1] ?? '') &&
    /^([a-z]\w*|{)$/.test(words[index - 1] ?? '')
      ? [index]
      : [],
  );

/** One to three times something is left out, doubled, exchanged, replaced, cut off or put in. */
function mutated(draw: Random, text: string): string {
  const words: string[] = text.match(tokens) ?? [];
  const at = () => draw.whole(0, Math.max(0, words.length - 1));
  for (let times = draw.whole(1, 3); times > 0; times -= 1) {
    const [from, to] = [at(), at()].toSorted((a, b) => a - b) as [number, number];
    const leaf = leaves(words);
    const damages: readonly (() => unknown)[] = [
      () => words.splice(leaf.length > 0 ? draw.pick(leaf) : from, 1),
      () => words.splice(leaf.length > 0 ? draw.pick(leaf) : from, 0, '__typename'),
      () => words.splice(from, 1),
      () => words.splice(from, draw.whole(1, 12)),
      () => words.splice(to, 0, ...words.slice(from, Math.min(to, from + 40))),
      () => words.splice(from, 1, words[to] ?? ''),
      () => words.splice(from, 1, draw.pick(foreign)),
      () => words.splice(from, 0, draw.pick(foreign)),
      () => words.splice(to),
    ];
    draw.pick(damages)();
  }
  return words.join(' ');
}

/** A value of another kind in the place of a variable's. */
const mutatedVariables = (draw: Random, variables: Seed['variables']) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      draw.chance(0.8)
        ? value
        : draw.pick([null, '', -1, 1e300, [], {}, '令和0年度', { from: 1e9 }, 'x'.repeat(10_000)]),
    ]),
  );

/** Of files, statements and machines: nobody outside may read such words. */
const inside =
  /node_modules|\.js:\d+|\bat \S+ \(|\bfrom (coordination|development|exchange|recruitment|imports)\.|pg_|127\.0\.0\.1|localhost|ECONN[A-Z]/;

describe('a damaged document', () => {
  it(`is answered ${documents} times without a fault, a stack or a long wait`, async () => {
    const draw = randomOf('mutated documents 1');
    const statuses = new Map<number, number>();
    let longest = 0;
    for (let number = 0; number < documents; number += 1) {
      const seed = draw.pick(seeds);
      const query = mutated(draw, seed.query);
      const variables = mutatedVariables(draw, seed.variables);
      let ms = Number.POSITIVE_INFINITY;
      // whoever waits for the machine and not for the hub is asked again
      for (let tries = 0; tries < 3 && ms > slowest; tries += 1) {
        const began = performance.now();
        const { status, data, errors } = await hub.ask(query, variables);
        ms = Math.min(ms, performance.now() - began);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const told = { query, status, errors };
        expect(told).toMatchObject({ status: expect.toSatisfy((each: number) => each < 500) });
        expect(data ?? errors, query).toBeDefined();
        expect(
          JSON.stringify(
            errors?.map(({ message, extensions }) => [
              message,
              extensions.code,
              extensions.messageJa,
            ]) ?? '',
          ).replaceAll(query, ''),
        ).not.toMatch(inside);
        expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain(
          'INTERNAL_SERVER_ERROR',
        );
      }
      longest = Math.max(longest, ms);
      expect(ms, query).toBeLessThan(slowest);
    }
    console.info(
      `answered: ${[...statuses].map(([status, times]) => `${times} with ${status}`).join(', ')}; the longest took ${Math.round(longest)} ms`,
    );
    expect(statuses.get(200)).toBeGreaterThan(documents / 50);
    expect(statuses.get(400)).toBeGreaterThan(documents / 4);
  });
});
