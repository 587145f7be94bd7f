import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../subgraphs/shared/import/csv.js';

describe('readCsv', () => {
  it('keeps the line on which each row begins, past cells with line breaks and empty lines', () => {
    expect(readCsv('a,b\r\n"x\r\ny",1\r\n\r\n,\r\n2,3')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['x\ny', '1'] },
        { line: 6, cells: ['2', '3'] },
      ],
      problem: null,
    });
  });

  it('reads what is pasted out of a spreadsheet, with tabs', () => {
    expect(readCsv('\n区分\t申込者数\n土木\t"1,234"\n').rows).toEqual([
      { line: 2, cells: ['区分', '申込者数'] },
      { line: 3, cells: ['土木', '1,234'] },
    ]);
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"4\n5,6\n'],
    ['followed by text', 'a,b\n1,2\n3,"4"x\n5,6\n'],
    ['in the middle of a bare cell', 'a,b\n1,2\n3,4"5\n'],
  ])('says where a row begins whose quotation mark is %s', (_, text) => {
    const { rows, problem } = readCsv(text);
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
    expect(problem).toMatchObject({ code: 'QUOTE_BROKEN', line: 3 });
  });
});
