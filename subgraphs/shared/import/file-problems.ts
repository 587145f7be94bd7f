/** What can be wrong with a file as a whole, before a row of it is read. */
import type { ProblemEntry } from './problem-entry.js';

export const fileProblems = {
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
  FILE_IS_OLD_EXCEL: {
    severity: 'error',
    en: 'A workbook of Excel 2007 or newer (.xlsx) or CSV is wanted; this is one of Excel 97 to 2003 (.xls), whatever the file is called.',
    ja: 'Excel 2007 以降のブック（.xlsx）か CSV が必要ですが、中身は Excel 97-2003 形式（.xls）です。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)" or "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  FILE_HAS_PASSWORD: {
    severity: 'error',
    en: 'A file that opens without a password is wanted.',
    ja: 'パスワードなしで開けるファイルが必要です。',
    mend: {
      en: 'In Excel: File, Info, Protect Workbook, and empty the password; then save.',
      ja: 'Excel の「ファイル」→「情報」→「ブックの保護」でパスワードを空にし、保存し直してください。',
    },
  },
  FILE_IS_HTML: {
    severity: 'error',
    en: 'A workbook or CSV is wanted; this is a web page, whatever the file is called.',
    ja: 'Excel ブックか CSV が必要ですが、ファイル名にかかわらず中身は Web ページ（HTML）です。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)" or "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  FILE_IS_XML: {
    severity: 'error',
    en: 'A workbook (.xlsx) or CSV is wanted; this is bare XML.',
    ja: 'Excel ブック（.xlsx）か CSV が必要ですが、中身は XML です。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)" or "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  FILE_IS_ANOTHER_FORMAT: {
    severity: 'error',
    en: 'A workbook (.xlsx) or CSV is wanted; this is {kind}.',
    ja: 'Excel ブック（.xlsx）か CSV が必要ですが、中身は {kind} です。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)" or "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  WORKBOOK_DAMAGED: {
    severity: 'error',
    en: 'A whole workbook is wanted; this one is cut off or damaged ({what}).',
    ja: '完全な Excel ブックが必要ですが、途中で切れているか壊れています（{what}）。',
    mend: {
      en: 'Open it in Excel and save it again; if it does not open, send the original again.',
      ja: 'Excel で開いて保存し直してください。開けなければ、元のファイルをもう一度送ってください。',
    },
  },
  WORKBOOK_TOO_MANY_PARTS: {
    severity: 'error',
    en: 'A workbook of at most {limit} parts is wanted; this one has {value}.',
    ja: '部品が {limit} 個までの Excel ブックが必要ですが、{value} 個あります。',
    mend: {
      en: 'Copy the sheet with the rows into a new workbook.',
      ja: 'データのシートだけを新しいブックに写してください。',
    },
  },
  WORKBOOK_EXPANDS: {
    severity: 'error',
    en: 'A workbook that stays below {limit} bytes when unpacked is wanted; this one would fill more.',
    ja: '展開しても {limit} バイト以下の Excel ブックが必要ですが、それを超えます。',
    mend: {
      en: 'Copy the rows into a new workbook, without pictures and formats; or send CSV.',
      ja: 'データだけを新しいブックに貼り付けるか、CSV で送ってください。',
    },
  },
  WORKBOOK_HAS_MACROS: {
    severity: 'error',
    en: 'A workbook without macros (.xlsx) is wanted.',
    ja: 'マクロのない Excel ブック（.xlsx）が必要です。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」を選んでください。',
    },
  },
  WORKBOOK_LINKS_OUTSIDE: {
    severity: 'error',
    en: 'A workbook without links to other files is wanted; their values may be old.',
    ja: 'ほかのファイルへのリンクのない Excel ブックが必要です（値が古いおそれがあります）。',
    mend: {
      en: 'In Excel: Data, Edit Links, Break Link; then save.',
      ja: 'Excel の「データ」→「リンクの編集」→「リンクの解除」の後、保存してください。',
    },
  },
  WORKBOOK_DECLARES_A_DTD: {
    severity: 'error',
    en: 'A workbook as Excel writes it is wanted; this one declares a document type, which none of them does.',
    ja: 'Excel が保存したブックが必要ですが、文書型宣言（DTD）が含まれています。',
    mend: {
      en: 'In Excel: Save As, "Excel Workbook (*.xlsx)" or "CSV UTF-8 (comma delimited)".',
      ja: 'Excel の「名前を付けて保存」で「Excel ブック（*.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んでください。',
    },
  },
  WORKBOOK_WITHOUT_SHEET: {
    severity: 'error',
    en: 'A workbook with a visible sheet is wanted; this file has none.',
    ja: '表示されたシートのある Excel ブックが必要ですが、ありません。',
    mend: {
      en: 'Show the sheet with the rows, or check that the file is a workbook.',
      ja: 'データのシートを再表示するか、ファイルが Excel ブックか確かめてください。',
    },
  },
  SHEET_TOO_WIDE: {
    severity: 'error',
    en: 'At most {limit} columns are wanted; something stands in column {column}.',
    ja: '列は {limit} 列までですが、{column} 列に値があります。',
    mend: {
      en: 'Delete the columns to the right of the table.',
      ja: '表より右の列を削除してください。',
    },
  },
  FILE_TOO_LONG: {
    severity: 'error',
    en: 'At most {limit} rows are wanted; there are more.',
    ja: '行は {limit} 行までですが、それを超えています。',
    mend: {
      en: 'Split it by fiscal year or by organisation.',
      ja: '年度や団体ごとに分けてください。',
    },
  },
  FILE_TAKES_TOO_LONG: {
    severity: 'error',
    en: 'A file that is read within {limit} seconds is wanted.',
    ja: '{limit} 秒以内に読み取れるファイルが必要です。',
    mend: {
      en: 'Copy the rows into a new workbook, or send CSV.',
      ja: 'データだけを新しいブックに貼り付けるか、CSV で送ってください。',
    },
  },
  FILE_TAKES_TOO_MUCH_MEMORY: {
    severity: 'error',
    en: 'A file that is read within {limit} MB of memory is wanted.',
    ja: '{limit} MB のメモリで読み取れるファイルが必要です。',
    mend: {
      en: 'Copy the rows into a new workbook, or send CSV.',
      ja: 'データだけを新しいブックに貼り付けるか、CSV で送ってください。',
    },
  },
  SHEET_NOT_READ: {
    severity: 'warning',
    en: 'This sheet has none of the headings of the form; it is not read.',
    ja: 'このシートには様式の見出しがないため、取り込みません。',
    mend: {
      en: 'If it has rows of the form, correct its headings.',
      ja: '様式のデータがあるなら、見出しを直してください。',
    },
  },
  FORM_NOT_RECOGNISED: {
    severity: 'error',
    en: 'The headings of one of the forms are wanted; these fit none: {headings}.',
    ja: 'いずれかの様式の見出しが必要ですが、次の見出しはどれにも合いません: {headings}。',
    mend: {
      en: 'Take a template, or say which form it is. Forms: {forms}.',
      ja: 'ひな形を使うか、様式を指定してください。様式: {forms}。',
    },
  },
  FORM_UNKNOWN: {
    severity: 'error',
    en: 'The name of a form is wanted; there is none called {came}.',
    ja: '様式の名前が必要です。{came} という様式はありません。',
    mend: { en: 'Write one of: {forms}.', ja: '次のいずれかにしてください: {forms}。' },
  },
  FORM_AMBIGUOUS: {
    severity: 'error',
    en: 'The headings fit more than one form: {forms}.',
    ja: '見出しが複数の様式に合います: {forms}。',
    mend: { en: 'Say which of them it is.', ja: 'どの様式かを指定してください。' },
  },
  ENCODING_DISAGREES: {
    severity: 'error',
    en: 'Text in {encoding}, as was said, is wanted; the bytes are not.',
    ja: '指定された文字コード {encoding} の文字列が必要ですが、そのようには読めません。',
    mend: {
      en: 'Leave the encoding out, or say another.',
      ja: '文字コードの指定をやめるか、別のものを指定してください。',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
