/** Workbooks of bad intent, read as the hub reads them: in a cage with little time and memory, and the hub goes on. */
import { describe, expect, it } from 'vitest';
import { openInCage } from '../../../subgraphs/imports/sheet/cage.js';
import { brokenFiles } from './support/broken-files.js';
import { file, good } from './support/exam-files.js';
import { bomb, part, rawZip } from './support/raw-zip.js';
import { firstSheet } from './support/workbooks.js';

/** What becomes of a file, in seconds and megabytes of this process. */
async function read(content: string | Uint8Array) {
  const began = performance.now();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const caged = await openInCage({ bytes: Buffer.from(content), encoding: null });
  let code = 'code' in caged ? caged.code : null;
  let rows = 0;
  if (!('code' in caged)) {
    for await (const piece of caged.rows(caged.sheets.map((_, at) => at)))
      rows += piece.rows.length;
    code = caged.problem?.code ?? null;
  }
  clearInterval(watch);
  return {
    code,
    rows,
    seconds: (performance.now() - began) / 1000,
    megabytes: (most - before) / 1024 / 1024,
  };
}

const contentOf = (name: string) =>
  brokenFiles.find((each) => each.name === name)?.content ?? 'no such file';

/** Two megabytes that become 250 in one cell. */
const oneCell = rawZip([
  part(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
  ),
  part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  bomb(firstSheet, 250, {
    begin: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
    noise: 6_500,
  }),
]);

describe('in the cage', () => {
  it.each([
    ['a bomb', 'WORKBOOK_EXPANDS'],
    ['a bomb that says it is small', 'WORKBOOK_DAMAGED'],
    ['a far cell', 'SHEET_TOO_WIDE'],
  ])('%s ends in %s', async (name, code) => {
    const found = await read(contentOf(name));
    expect(found.code).toBe(code);
    expect(found.seconds).toBeLessThan(30);
    expect(found.megabytes).toBeLessThan(300);
  });

  it('two megabytes that become a cell of 250 end in a sentence, and the next file is read', async () => {
    expect(oneCell.length).toBeLessThan(3_000_000);
    const found = await read(oneCell);
    expect(found.code).toMatch(/^(FILE_TAKES_TOO_MUCH_MEMORY|WORKBOOK_EXPANDS|WORKBOOK_DAMAGED)$/);
    expect(found.seconds).toBeLessThan(30);
    expect(found.megabytes).toBeLessThan(300);
    expect(await read(file(good))).toMatchObject({ code: null, rows: 2 });
  });
});
