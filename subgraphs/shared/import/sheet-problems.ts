/** What can be wrong with headings, rows and the leftovers of a table. */
import type { ProblemEntry } from './problem-entry.js';

export const sheetProblems = {
  HEADER_NOT_FOUND: {
    severity: 'error',
    en: 'Within the first {limit} lines a header with these columns is wanted: {columns}.',
    ja: '先頭 {limit} 行以内に、次の列の見出しが必要です: {columns}。',
    mend: { en: 'Make the first line: {example}', ja: '1行目を次のようにしてください: {example}' },
  },
  COLUMN_MISSING: {
    severity: 'error',
    en: 'The column "{wanted}" is wanted and is not in the header.',
    ja: '見出しに「{wanted}」の列がありません。',
    mend: {
      en: 'Add a column with one of these headings: {spellings}.',
      ja: '次のいずれかの見出しで列を加えてください: {spellings}。',
    },
  },
  COLUMN_TWICE: {
    severity: 'error',
    en: 'One column for "{wanted}" is wanted; the header has it twice.',
    ja: '「{wanted}」の列は一つだけ必要ですが、見出しに二つあります。',
    mend: { en: 'Delete or rename one of them.', ja: 'どちらかを消すか、見出しを変えてください。' },
  },
  COLUMN_NOT_READ: {
    severity: 'warning',
    en: 'This form has no such column; what stands in it is not read.',
    ja: 'この様式にない列です。この列の内容は取り込みません。',
    mend: {
      en: 'If it was meant as one of these, correct its heading: {columns}.',
      ja: '次のいずれかのつもりなら、見出しを直してください: {columns}。',
    },
  },
  COLUMN_SENSITIVE: {
    severity: 'error',
    en: 'This column may not come into the hub at all: it tells of health, disability, belief, crime or the like (要配慮個人情報), or is a personal number.',
    ja: 'この列はハブに取り込めません。病歴・障害・信条・犯罪の経歴などの要配慮個人情報、または個人番号に当たります。',
    mend: {
      en: 'Delete the whole column, cells and heading, and send the file again.',
      ja: '列ごと（見出しもセルも）削除して、もう一度送ってください。',
    },
  },
  NOTE_NOT_READ: {
    severity: 'warning',
    en: 'This row is a note about the table; it is not read.',
    ja: '表の注記とみて、この行は取り込みません。',
    mend: {
      en: 'If it is a row of data, fill in its other cells.',
      ja: 'データの行なら、ほかのセルも埋めてください。',
    },
  },
  SUM_DIFFERS: {
    severity: 'warning',
    en: 'The rows above add up to {right}. Rows of sums are only compared, never written.',
    ja: '上の行の合計は {right} です。小計・合計の行は照合だけに使い、取り込みません。',
    mend: {
      en: 'Correct the sum or the rows, whichever is wrong.',
      ja: '合計か内訳の、誤っている方を直してください。',
    },
  },
  ROW_IS_SYNTHETIC: {
    severity: 'error',
    en: 'Rows of real data are wanted; this one was exported from invented data for demonstration.',
    ja: '実データの行が必要ですが、この行は演示用の合成データから書き出されたものです。',
    mend: {
      en: 'Delete the row; invented data never comes in as real.',
      ja: 'この行を除いてください。合成データを実データとして取り込むことはできません。',
    },
  },
  OTHER_ORGANIZATION: {
    severity: 'error',
    en: 'Rows of your own organisation ({own}) are wanted; this one is about another.',
    ja: '自団体（{own}）の行だけを送れますが、この行は別の団体のものです。',
    mend: {
      en: 'Delete the row, or have the secretariat send the file.',
      ja: 'この行を除くか、事務局から送ってください。',
    },
  },
  NO_ROWS: {
    severity: 'error',
    en: 'At least one row below the header is wanted; there is none.',
    ja: '見出しの下に少なくとも1行が必要ですが、ありません。',
    mend: {
      en: 'Check that the sheet with the rows was exported.',
      ja: 'データのあるシートを書き出したか確かめてください。',
    },
  },
  CELLS_TOO_MANY: {
    severity: 'error',
    en: 'As many cells as the header has ({limit}) are wanted; this row has {value}, so what belongs where cannot be told.',
    ja: 'セルの数は見出しと同じ {limit} が必要ですが、この行には {value} あり、どの列の値か分かりません。',
    mend: {
      en: 'Put a cell that holds a comma into quotation marks: "1,234".',
      ja: 'コンマを含むセルは "1,234" のように引用符で囲んでください。',
    },
  },
  CELLS_TOO_FEW: {
    severity: 'error',
    en: 'As many cells as the header has ({limit}) are wanted; this row has {value}.',
    ja: 'セルの数は見出しと同じ {limit} が必要ですが、この行には {value} しかありません。',
    mend: {
      en: 'Keep the commas of empty cells: 111007,2022,,,',
      ja: '空のセルもコンマを残してください: 111007,2022,,,',
    },
  },
  ROW_TWICE: {
    severity: 'error',
    en: 'Each record is wanted once; line {first} says the same thing ({key}).',
    ja: '同じ記録は一度だけ必要ですが、{first}行目と重なっています（{key}）。',
    mend: {
      en: 'Delete one of the two, or tell them apart in the cells that name the record.',
      ja: '一方を消すか、記録を見分けるセルを書き分けてください。',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
