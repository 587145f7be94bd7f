import fc from 'fast-check';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyRows } from '../../database/copy.js';
import { testServer } from './support/server.js';

const server = testServer();
let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: server.url() });
  await client.connect();
  await client.query(`
    create schema "of tests";
    create table "of tests"."odd ""name" (position int, text text, texts text[], grid int[], data jsonb,
      bytes bytea, moment timestamptz, number float8, big bigint, yes boolean);
    create table plain (id int primary key, name text not null, year int)`);
  return () => client.end();
});

const columns = [
  'position',
  'text',
  'texts',
  'grid',
  'data',
  'bytes',
  'moment',
  'number',
  'big',
  'yes',
];

/** Any text PostgreSQL can hold: all of Unicode but NUL, with what COPY treats as special made frequent. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        '\t',
        '\n',
        '\r',
        '\\N',
        '\\.',
        '"',
        '{',
        '}',
        ',',
        "'",
        'NULL',
        '',
        '髙',
        '𠮷',
        '\u{1F600}',
        '\b',
        '\v',
        '\u2028',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '').replaceAll('-0', '0')))
  .filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .filter((value) => !JSON.stringify(value).includes('\\u'));

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 8 });

const row = fc.tuple(
  orNull(text),
  orNull(fc.array(orNull(text), { minLength: 1, maxLength: 4 })),
  orNull(
    fc.constantFrom(
      [
        [1, 2],
        [3, 4],
      ],
      [[5, null]],
    ),
  ),
  orNull(json),
  orNull(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
  orNull(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
  ),
  orNull(fc.double()),
  orNull(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  orNull(fc.boolean()),
);

describe('copyRows', () => {
  it('brings back what was sent, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        await client.query('truncate "of tests"."odd ""name"');
        const sent = rows.map((values, position) => [position, ...values]);
        expect(await copyRows(client, 'of tests.odd "name', columns, sent)).toBe(rows.length);
        const back = await client.query({
          text: 'select * from "of tests"."odd ""name" order by position',
          rowMode: 'array',
        });
        const wanted = sent.map((values) =>
          values.map((value) => (typeof value === 'bigint' ? String(value) : value)),
        );
        expect(back.rows).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('takes an asynchronous source, and answers how many rows arrived', async () => {
    await client.query('truncate plain');
    async function* source() {
      for (let id = 0; id < 5; id += 1) {
        await new Promise((done) => setImmediate(done));
        yield [id, `第${id}号`, undefined];
      }
    }
    expect(await copyRows(client, 'plain', ['id', 'name', 'year'], source())).toBe(5);
    const { rows } = await client.query('select name, year from plain where id = 4');
    expect(rows).toEqual([{ name: '第4号', year: null }]);
    expect(await copyRows(client, 'plain', ['id', 'name'], [])).toBe(0);
  });

  it('tells how far it is while it sends', async () => {
    await client.query('truncate plain');
    const told: number[] = [];
    const rows = Array.from({ length: 20_000 }, (_, id) => [id, 'x'.repeat(20), 2024]);
    await copyRows(client, 'plain', ['id', 'name', 'year'], rows, { onRows: (n) => told.push(n) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(20_000);
  });

  const stillUsable = async (): Promise<void> => {
    const { rows } = await client.query('select count(*)::int as count from plain');
    expect(rows).toEqual([{ count: 0 }]);
  };
  const many = function* (last: () => readonly unknown[]) {
    for (let id = 0; id < 30_000; id += 1) yield [id, 'name'];
    yield last();
  };

  it.each<[string, () => readonly unknown[], RegExp]>([
    ['a row the database refuses', () => [1, null], /null value in column "name"/],
    ['a value of the wrong type', () => ['one', 'x'], /invalid input syntax for type integer/],
    ['a row of the wrong length', () => [1], /row 30001 for plain has 1 values; 2 columns/],
    ['a broken character', () => [1, '\ud83d'], /broken character/],
    [
      'a source that throws',
      () => {
        throw new Error('no more');
      },
      /no more/,
    ],
  ])('keeps nothing after %s, and the client can be used again', async (_, last, message) => {
    await client.query('truncate plain');
    await expect(copyRows(client, 'plain', ['id', 'name'], many(last))).rejects.toThrow(message);
    await stillUsable();
  });

  it('keeps nothing after a table that is not there', async () => {
    await client.query('truncate plain');
    await expect(copyRows(client, 'nowhere', ['id'], [[1]])).rejects.toThrow(
      /"nowhere" does not exist/,
    );
    await stillUsable();
  });

  it('can be cancelled by its signal', async () => {
    await client.query('truncate plain');
    const controller = new AbortController();
    const onRows = (rows: number): void => {
      if (rows > 10_000) controller.abort(new Error('stopped by hand'));
    };
    const rows = many(() => [30_000, 'name']);
    const { signal } = controller;
    await expect(
      copyRows(client, 'plain', ['id', 'name'], rows, { onRows, signal }),
    ).rejects.toThrow();
    await stillUsable();
  });

  it('sends hundreds of thousands of rows in seconds', async () => {
    await client.query('truncate plain');
    const rows = (function* () {
      for (let id = 0; id < 200_000; id += 1) yield [id, '市町村職員研修', 2024];
    })();
    const began = performance.now();
    expect(await copyRows(client, 'plain', ['id', 'name', 'year'], rows)).toBe(200_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
