/** A list of completions with as many rows as a region has in years, as CSV and as a workbook. */
import { workbook } from '../../subgraphs/imports/support/workbooks.js';

export interface Completion {
  readonly sessionCode: string;
  readonly organizationCode: string;
  readonly completed: boolean;
}

/** Rows go round the sessions and the organisations, so that each pair of them gets as many people. */
export function completions(
  count: number,
  sessions: readonly string[],
  organizations: readonly string[],
): readonly Completion[] {
  return Array.from({ length: count }, (_, at) => ({
    sessionCode: sessions[at % sessions.length] as string,
    organizationCode: organizations[
      Math.floor(at / sessions.length) % organizations.length
    ] as string,
    completed: at % 7 !== 0,
  }));
}

const headings = [
  '研修回コード',
  '団体コード',
  '職員番号',
  '氏名',
  'フリガナ',
  '職位',
  '職種',
  '修了',
];
const tiers = ['主事', '主任', '係長', '課長', '部長'];
const families = ['一般行政', '土木', '保健師', '建築'];

function* rowsOf(people: readonly Completion[]): Iterable<readonly string[]> {
  yield headings;
  for (const [at, { sessionCode, organizationCode, completed }] of people.entries()) {
    yield [
      sessionCode,
      organizationCode,
      String(at).padStart(7, '0'),
      `例示　${at}`,
      'レイジ　タロウ',
      tiers[at % tiers.length] as string,
      families[at % families.length] as string,
      completed ? '修了' : '欠席',
    ];
  }
}

export function asCsv(people: readonly Completion[]): Buffer {
  return Buffer.from(`\ufeff${[...rowsOf(people)].map((row) => row.join(',')).join('\r\n')}\r\n`);
}

export function asWorkbook(people: readonly Completion[]): Promise<Buffer> {
  return workbook({ name: '修了者名簿', rows: rowsOf(people), frozenRows: 1 });
}
