/** Broken files of every kind, each with the whole report that its sender gets, kept in `reports/`. */
import { describe, expect, it } from 'vitest';
import { importProblems } from '../../../subgraphs/shared/import/problems.js';
import { brokenFiles } from './support/broken-files.js';
import { file, good } from './support/exam-files.js';
import { readReport, written } from './support/read-report.js';

describe.each(brokenFiles)('$name', ({ name, content, codes, ...said }) => {
  it('is told what to mend', async () => {
    const began = performance.now();
    const report = await readReport(Buffer.from(content), said);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
    await expect(written(report)).toMatchFileSnapshot(`reports/${name.replaceAll(' ', '-')}.txt`);
    expect(performance.now() - began).toBeLessThan(30_000);
    // whatever it was, the next one is read
    expect((await readReport(Buffer.from(file(good)))).problems).toEqual([]);
  });
});

it('there are more than sixty kinds, and these sentences of the table are shown elsewhere', () => {
  expect(brokenFiles.length).toBeGreaterThanOrEqual(60);
  const told = new Set(brokenFiles.flatMap(({ codes }) => codes));
  expect(Object.keys(importProblems).filter((code) => !told.has(code))).toMatchInlineSnapshot(`
    [
      "FILE_TOO_LARGE",
      "FILE_TOO_LONG",
      "FILE_TAKES_TOO_LONG",
      "FILE_TAKES_TOO_MUCH_MEMORY",
      "SHEET_NOT_READ",
      "FORM_AMBIGUOUS",
      "FORM_OF_THE_SECRETARIAT",
      "ENDS_BEFORE_BEGINNING",
      "OUTSIDE_FISCAL_YEAR",
    ]
  `);
});
