/** What can be wrong with codes, words, days and years. */
import type { ProblemEntry } from './problem-entry.js';

export const wordProblems = {
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
  ORGANIZATION_SUCCEEDED: {
    severity: 'warning',
    en: 'This was {former}, which {successor} took up; the row is kept under the latter.',
    ja: '{former} は {successor} に引き継がれています。この行は {successor} の記録とします。',
    mend: { en: 'Write {successor} from now on.', ja: '今後は {successor} としてください。' },
  },
  ORGANIZATION_NAME_UNKNOWN: {
    severity: 'error',
    en: 'The code or the name of one of the {members} member organisations is wanted.',
    ja: '{members} の構成団体のいずれかのコードか名称が必要です。',
    mend: {
      en: 'Write 111007 or さいたま市.',
      ja: '111007 または さいたま市 のように書いてください。',
    },
  },
  ORGANIZATION_BY_NAME: {
    severity: 'warning',
    en: 'The name was taken for {code}; a code is surer.',
    ja: '名称から {code} と判断しました。コードの方が確実です。',
    mend: { en: 'Write {code}.', ja: '{code} としてください。' },
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
  DATE_NOT_UNDERSTOOD: {
    severity: 'error',
    en: 'A day is wanted, in the western or the Japanese calendar; an era must be named.',
    ja: '日付が必要です。西暦か、元号の付いた和暦で書きます。',
    mend: {
      en: 'Write 2024-04-01, 令和6年4月1日 or R6.4.1.',
      ja: '2024-04-01、令和6年4月1日、R6.4.1 のように書いてください。',
    },
  },
  DATE_NOT_IN_CALENDAR: {
    severity: 'error',
    en: 'A day of the calendar is wanted; there is no such day.',
    ja: '暦にある日付が必要ですが、その日はありません。',
    mend: { en: 'Check month and day.', ja: '月と日を確かめてください。' },
  },
  DATE_OUT_OF_RANGE: {
    severity: 'error',
    en: 'A day from {least} to {most} is wanted.',
    ja: '{least} から {most} までの日付が必要です。',
    mend: { en: 'Check the year.', ja: '年を確かめてください。' },
  },
  DATE_BEYOND_ERA: {
    severity: 'warning',
    en: 'The era had ended or not begun on that day; it is taken as {day}.',
    ja: 'その日は元号の期間の外です。{day} として取り込みます。',
    mend: { en: 'Write {day}.', ja: '{day} としてください。' },
  },
  DATE_FROM_SERIAL: {
    severity: 'warning',
    en: 'A number of days as Excel counts them; it is taken as {day}.',
    ja: 'Excel の日付の連番とみて {day} として取り込みます。',
    mend: {
      en: 'Format the column as a date before it is exported.',
      ja: '書き出す前に、列の書式を「日付」にしてください。',
    },
  },
  TITLE_NOT_MAPPED: {
    severity: 'warning',
    en: 'No person has said yet to which tier this title belongs; the row counts as unknown.',
    ja: 'この職名はまだ階層に対応付けられていません。階層不明として数えます。',
    mend: {
      en: 'Write a tier such as 主任 or 課長, or ask the secretariat to map the title.',
      ja: '主任・課長などの階層で書くか、対応付けを事務局に依頼してください。',
    },
  },
  PERSON_TWICE: {
    severity: 'error',
    en: 'Each person is wanted once in a session; this staff number stood above already.',
    ja: '一つの研修回に同じ職員は一度だけ必要ですが、この職員番号は上の行にもあります。',
    mend: { en: 'Delete one of the two rows.', ja: 'どちらかの行を消してください。' },
  },
  PERSON_NAMED_DIFFERENTLY: {
    severity: 'error',
    en: 'The staff number of one person is wanted; another row of the file gives it another name.',
    ja: '同じ職員番号の行が、別の氏名になっています。',
    mend: {
      en: 'Correct the staff number or the name in one of the rows.',
      ja: 'どちらかの行の職員番号か氏名を直してください。',
    },
  },
  FORM_OF_THE_SECRETARIAT: {
    severity: 'error',
    en: 'This form is about what the union itself does; the secretariat sends it.',
    ja: 'この様式は広域連合の事業についてのもので、事務局だけが送れます。',
    mend: { en: 'Hand the file to the secretariat.', ja: 'ファイルを事務局に渡してください。' },
  },
  ENDS_BEFORE_BEGINNING: {
    severity: 'error',
    en: 'A day on or after {before} is wanted.',
    ja: '{before} 以後の日付が必要です。',
    mend: { en: 'Check both days.', ja: '両方の日付を確かめてください。' },
  },
  OUTSIDE_FISCAL_YEAR: {
    severity: 'error',
    en: 'A day of the fiscal year {year} (1 April to 31 March) is wanted.',
    ja: '{year}年度（4月1日から3月31日）の日付が必要です。',
    mend: { en: 'Check the day and the fiscal year.', ja: '日付と年度を確かめてください。' },
  },
  CODE_NOT_KNOWN: {
    severity: 'error',
    en: 'The code of {what} that the hub knows is wanted.',
    ja: '登録済みの{whatJa}の符号が必要です。',
    mend: {
      en: 'Write one such as {examples}; or register it first.',
      ja: '{examples} のように書くか、先に登録してください。',
    },
  },
  CODE_MALFORMED: {
    severity: 'error',
    en: 'A code of letters, digits and hyphens is wanted, at most {limit} characters.',
    ja: '英数字とハイフンの符号（{limit} 文字まで）が必要です。',
    mend: { en: 'Write one such as {example}.', ja: '{example} のように書いてください。' },
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
} as const satisfies Record<string, ProblemEntry>;
