/** Whatever is done to a file, it is read whole or refused with words; nothing throws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recruitmentExamForm } from '../../../../subgraphs/recruitment/recruitment-exam/recruitment-exam.import.js';
import { sentenceOf } from '../../../../subgraphs/shared/import/problem.js';
import { readFile } from '../../../../subgraphs/shared/import/read-file.js';
import { projectFolder } from '../../../../subgraphs/shared/project-folder.js';

const data = join(projectFolder, 'data');
const form = await recruitmentExamForm.open({
  members: new Map([['111007', 'さいたま市']]),
  successors: new Map(),
  dataFolder: data,
  known: async () => new Set(),
  pseudonym: () => '',
  sourceId: 'test',
});
const original = readFileSync(join(data, 'recruitment-exams/saitama-city-fy2022.csv'));

const read = (bytes: Uint8Array) => {
  const { records, problems, encoding } = readFile(bytes, form);
  const rows = new Map(records.map(({ key, row }) => [key, row]));
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const each of problems) {
    for (const language of ['ja', 'en'] as const) expect(sentenceOf(each, language)).not.toBe('');
  }
  return { rows, errors, encoding };
};

describe('readFile', () => {
  it('reads the same rows in whatever encoding they come', () => {
    const cp932 = read(original);
    expect(cp932).toMatchObject({ encoding: 'CP932', errors: [] });
    const text = new TextDecoder('shift_jis').decode(original);
    const others = [
      Buffer.from(text),
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ];
    expect(others.map((bytes) => read(bytes).encoding)).toEqual([
      'UTF-8',
      'UTF-8 with BOM',
      'UTF-16LE',
      'UTF-16BE',
    ]);
    for (const bytes of others) expect(read(bytes).rows).toEqual(cp932.rows);
  });

  it('answers rows or errors when any piece is replaced by any bytes', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: original.length }),
        fc.nat({ max: 40 }),
        fc.uint8Array({ maxLength: 12 }),
        (at, cut, put) => {
          const bytes = Buffer.concat([original.subarray(0, at), put, original.subarray(at + cut)]);
          const { rows, errors } = read(bytes);
          expect(rows.size > 0 || errors.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('answers rows or errors when cells are filled with anything', () => {
    const lines = new TextDecoder('shift_jis').decode(original).split('\r\n');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 }),
        fc.nat({ max: 9 }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (line, column, cell) => {
          const cells = (lines[line] as string).split(',');
          cells[column] = cell;
          const changed = lines.with(line, cells.join(',')).join('\r\n');
          const { rows, errors } = read(Buffer.from(changed));
          expect(rows.size === 26 || errors.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads 15,840 rows within seconds', () => {
    const [header, first = ''] = new TextDecoder('shift_jis').decode(original).split('\r\n');
    const rows = Array.from({ length: 15_840 }, (_, index) => {
      const year = String(1930 + (index % 160));
      return `${first.replace('令和4年度', year)},${1 + Math.floor(index / 160)}`;
    });
    const started = performance.now();
    const { rows: found, errors } = read(Buffer.from([`${header},回`, ...rows].join('\n')));
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(errors).toEqual([]);
    expect(found.size).toBe(15_840);
  });
});
