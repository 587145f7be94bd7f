/**
 * Everything that can be wrong with an imported file, in one table: the code is
 * stable, `en` and `ja` say what was wanted, `mend` shows how a right cell looks.
 * `{fact}` is filled from the facts of the case. An error keeps the whole file
 * out; a warning does not.
 */
interface ProblemEntry {
  readonly severity: 'error' | 'warning';
  readonly en: string;
  readonly ja: string;
  readonly mend: { readonly en: string; readonly ja: string };
}

const table = {
  FILE_EMPTY: {
    severity: 'error',
    en: 'A header line and rows are wanted; the file is empty.',
    ja: '見出し行とデータ行が必要ですが、ファイルが空です。',
    mend: {
      en: 'Export the table again and look into the file before sending it.',
      ja: '表をもう一度書き出し、中身を確かめてから送ってください。',
    },
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    en: 'A file of at most {limit} bytes is wanted; this one has {size}.',
    ja: 'ファイルは {limit} バイトまでです（{size} バイトあります）。',
    mend: {
      en: 'Split it by fiscal year or by organisation, each part with the header line.',
      ja: '年度や団体ごとに分け、それぞれに見出し行を付けてください。',
    },
  },
  FILE_NOT_CSV: {
    severity: 'error',
    en: 'CSV is wanted; the content is {kind}, whatever the file is called.',
    ja: 'CSV が必要ですが、ファイル名にかかわらず中身は {kind} です。',
    mend: {
      en: 'In Excel: Save As, "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  ENCODING_NOT_UNDERSTOOD: {
    severity: 'error',
    en: 'Text in UTF-8, in Shift_JIS as Windows writes it (CP932), or in UTF-16 with a byte order mark is wanted; the bytes are none of these, and guessing would spoil names.',
    ja: '文字コードは UTF-8、Windows の Shift_JIS（CP932）、BOM 付き UTF-16 のいずれかが必要です。どれとしても読めず、推測すると文字が壊れるため取り込みません。',
    mend: {
      en: 'In Excel: Save As, "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  QUOTE_BROKEN: {
    severity: 'error',
    en: 'A cell that begins with a quotation mark must end with one, and a mark inside a cell is doubled; the row that begins here does neither.',
    ja: '引用符（"）で始まるセルは引用符で終わり、セルの中の引用符は二重にする必要があります。ここから始まる行はそうなっていません。',
    mend: { en: 'Write "He said ""yes""".', ja: '"いわゆる""出前講座""" のように書いてください。' },
  },
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
  CELL_EMPTY: {
    severity: 'error',
    en: 'A value is wanted; the cell is empty.',
    ja: '値が必要ですが、セルが空です。',
    mend: { en: 'Fill in the cell.', ja: 'セルを埋めてください。' },
  },
  TEXT_TOO_LONG: {
    severity: 'error',
    en: 'At most {limit} characters are wanted; there are {value}.',
    ja: '{limit} 文字までですが、{value} 文字あります。',
    mend: { en: 'Shorten the text.', ja: '文を短くしてください。' },
  },
  NOT_A_WHOLE_NUMBER: {
    severity: 'error',
    en: 'A whole number is wanted.',
    ja: '整数が必要です。',
    mend: { en: 'Write 1234 or "1,234".', ja: '1234 または "1,234" のように書いてください。' },
  },
  NOT_A_COUNT: {
    severity: 'error',
    en: 'A whole number is wanted, or "-" when the stage was not held, "X" when hidden, an empty cell when not known.',
    ja: '整数が必要です。実施していなければ「-」、秘匿なら「X」、不明なら空欄にします。',
    mend: { en: 'Write 40, -, X or nothing.', ja: '40、-、X、空欄のいずれかにしてください。' },
  },
  NOT_A_PLANNED_NUMBER: {
    severity: 'error',
    en: 'A planned number is wanted, about as many (程度) or a few (若干名) included.',
    ja: '採用予定の人数が必要です（「程度」「若干名」も可）。',
    mend: { en: 'Write 40, 40程度 or 若干名.', ja: '40、40程度、若干名のように書いてください。' },
  },
  NOT_A_DECIMAL: {
    severity: 'error',
    en: 'A number is wanted, or "-" when there is none.',
    ja: '数値が必要です。値がなければ「-」とします。',
    mend: { en: 'Write 3.5 or -.', ja: '3.5 または - のように書いてください。' },
  },
  NUMBER_OUT_OF_RANGE: {
    severity: 'error',
    en: 'A number from {least} to {most} is wanted.',
    ja: '{least} から {most} までの数が必要です。',
    mend: { en: 'Check the digits.', ja: '桁を確かめてください。' },
  },
  ORGANIZATION_CODE_MALFORMED: {
    severity: 'error',
    en: 'A local government code of six digits is wanted (five without the check digit).',
    ja: '全国地方公共団体コード（6桁、検査数字なしなら5桁）が必要です。',
    mend: {
      en: 'Write 111007 for さいたま市. In Excel, format the column as text.',
      ja: 'さいたま市なら 111007 です。Excel では列の書式を「文字列」にしてください。',
    },
  },
  ORGANIZATION_CHECK_DIGIT_WRONG: {
    severity: 'error',
    en: 'A code with its right check digit is wanted; with these first five digits it is {right}.',
    ja: '検査数字の正しいコードが必要です。先頭5桁がこのとおりなら {right} です。',
    mend: {
      en: 'Write {right}, if the first five digits are right.',
      ja: '先頭5桁が正しければ {right} としてください。',
    },
  },
  ORGANIZATION_NOT_A_MEMBER: {
    severity: 'error',
    en: 'The code of one of the {members} member organisations is wanted; this one is well formed and belongs to none of them.',
    ja: '{members} の構成団体のコードが必要です。形は正しいのですが、どの構成団体のものでもありません。',
    mend: {
      en: 'Look the code up among the member organisations (memberOrganizations).',
      ja: '構成団体の一覧（memberOrganizations）でコードを確かめてください。',
    },
  },
  FISCAL_YEAR_NOT_UNDERSTOOD: {
    severity: 'error',
    en: 'A fiscal year is wanted.',
    ja: '年度が必要です。',
    mend: { en: 'Write 2024 or 令和6年度.', ja: '2024 または 令和6年度 のように書いてください。' },
  },
  WORD_NOT_KNOWN: {
    severity: 'error',
    en: 'A word that is known here as {what} is wanted; an unknown one is never guessed.',
    ja: '{whatJa}として登録された語が必要です。登録のない語は推測しません。',
    mend: {
      en: 'Write one of: {examples}; or ask the secretariat to add the spelling.',
      ja: '{examples} などとするか、書き方の追加を事務局に依頼してください。',
    },
  },
  STAGE_GROWS: {
    severity: 'error',
    en: 'At most {limit} people, as in "{before}", are wanted; no stage has more than an earlier one.',
    ja: '「{before}」の {limit} 人以下である必要があります。前の段階より増えることはありません。',
    mend: { en: 'Check both cells.', ja: '両方のセルを確かめてください。' },
  },
  PRINTED_RATIO_DIFFERS: {
    severity: 'warning',
    en: 'The printed ratio should be {numerator} ÷ {denominator} = {right}. Both are kept: the printed one as it came, the other as computed.',
    ja: '印刷された競争倍率は {numerator}÷{denominator}={right} のはずです。印刷の値も計算した値も残します。',
    mend: {
      en: 'Correct the ratio or the numbers, and import the file again.',
      ja: '倍率か人数を直し、もう一度取り込んでください。',
    },
  },
} as const satisfies Record<string, ProblemEntry>;

/** The stable code of an import problem. */
export type ImportProblemCode = keyof typeof table;

/** The table as data, for the manual's page and for tests. */
export const importProblems: Readonly<Record<ImportProblemCode, ProblemEntry>> = table;
