/** Thousands of files that were damaged at random: none is written in part, none crashes its reader, none hangs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../subgraphs/shared/random.js';
import { brokenFiles } from '../subgraphs/imports/support/broken-files.js';
import { file, good } from '../subgraphs/imports/support/exam-files.js';
import { readReport } from '../subgraphs/imports/support/read-report.js';
import { sender } from '../subgraphs/imports/support/take.js';
import { workbook } from '../subgraphs/imports/support/workbooks.js';
import { subgraphUnderTest } from '../support/ask.js';

const read = 5000;
const taken = 60;
const random = randomOf('mutated files 1');

let seeds: readonly Buffer[];
beforeAll(async () => {
  const rows = file(good, good.replace('土木', '建築'))
    .split('\r\n')
    .map((line) => line.split(','));
  const sound = await workbook({ name: '実績', rows });
  seeds = [
    Buffer.from(file(good, good.replace('土木', '建築'))),
    sound,
    ...brokenFiles
      .map(({ content }) => Buffer.from(content))
      .filter(({ length }) => length < 100_000),
  ];
});

function mutated(): Buffer {
  // half of them are damaged copies of sound files
  const seed = random.chance(0.5) ? random.whole(0, 1) : random.whole(0, seeds.length - 1);
  let bytes: Buffer<ArrayBufferLike> = Buffer.from(seeds[seed] as Buffer);
  const at = () => random.whole(0, Math.max(0, bytes.length - 1));
  for (let times = random.whole(1, 4); times > 0 && bytes.length > 0; times -= 1) {
    const [from, to] = [at(), at()].toSorted((a, b) => a - b) as [number, number];
    switch (random.whole(0, 5)) {
      case 0:
        bytes[from] = random.whole(0, 255);
        break;
      case 1:
        bytes = bytes.subarray(0, to);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
        break;
      case 4:
        bytes.fill(random.whole(0, 255), from, Math.min(to, from + 8));
        break;
      default:
        bytes = Buffer.concat([
          bytes.subarray(0, from),
          Buffer.from(['"', ',', '\n', '\u0000', '１', '=', '<'][random.whole(0, 6)] ?? ''),
          bytes.subarray(from),
        ]);
    }
  }
  return bytes;
}

describe('a damaged file', () => {
  it(`is read or refused, ${read} times, within seconds`, async () => {
    let refused = 0;
    for (let round = 0; round < read; round += 1) {
      const bytes = mutated();
      const began = performance.now();
      const { problems } = await readReport(bytes).catch((error: unknown) => {
        throw new Error(`round ${round}: ${bytes.toString('base64').slice(0, 4000)}`, {
          cause: error,
        });
      });
      expect(performance.now() - began).toBeLessThan(30_000);
      if (problems.some(({ severity }) => severity === 'error')) refused += 1;
    }
    expect(refused).toBeGreaterThan(read / 4);
    expect(refused).toBeLessThan(read);
  });

  const hub = subgraphUnderTest('imports');
  const { take } = sender(hub);
  it(`is written whole or not at all, ${taken} times`, async () => {
    for (let round = 0; round < taken; round += 1) {
      await hub.sql('truncate imports.import_batch cascade; truncate recruitment.recruitment_exam');
      const { status, added } = await take(mutated());
      const [{ rows }] = await hub.sql(
        'select count(*)::int as rows from recruitment.recruitment_exam',
      );
      expect(status).toMatch(/^(WRITTEN|REFUSED|UNCHANGED)$/);
      if (status === 'REFUSED') expect(rows).toBe(0);
      else expect(rows).toBeLessThanOrEqual(added);
    }
  });
});
