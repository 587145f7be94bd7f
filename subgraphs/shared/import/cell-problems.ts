/** What can be wrong with a cell: numbers, texts, and how it agrees with its neighbours. */
import type { ProblemEntry } from './problem-entry.js';

export const cellProblems = {
  CELL_IS_AN_ERROR: {
    severity: 'error',
    en: 'A value is wanted; Excel could not compute this cell.',
    ja: '値が必要ですが、Excel の計算がエラーになっています。',
    mend: {
      en: 'Mend the formula, or write the value itself, such as 35.',
      ja: '数式を直すか、35 のように値そのものを書いてください。',
    },
  },
  FORMULA_WITHOUT_VALUE: {
    severity: 'error',
    en: 'A value is wanted; the cell holds a formula that was never computed.',
    ja: '値が必要ですが、数式が計算されないまま保存されています。',
    mend: {
      en: 'Open the file in Excel, let it compute, and save it; or paste values only.',
      ja: 'Excel で開いて計算させ、上書き保存するか、「値のみ貼り付け」にしてください。',
    },
  },
  CONTROL_CHARACTER: {
    severity: 'error',
    en: 'Readable text is wanted; the cell holds a control character that cannot be seen.',
    ja: '文字が必要ですが、目に見えない制御文字が含まれています。',
    mend: { en: 'Type the cell again.', ja: 'セルを入力し直してください。' },
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
  LOST_CHARACTER: {
    severity: 'error',
    en: 'Text without lost characters is wanted; 〓, ? or U+… stands where a character was lost.',
    ja: '欠けた文字（〓、?、U+…）のない文字列が必要です。',
    mend: {
      en: 'Export the file as UTF-8 and check the name.',
      ja: 'UTF-8 で書き出し直し、文字を確かめてください。',
    },
  },
  AGREES_NOT: {
    severity: 'error',
    en: 'At most {limit}, as in "{before}", is wanted.',
    ja: '「{before}」の {limit} 以下である必要があります。',
    mend: { en: 'Check both cells.', ja: '両方のセルを確かめてください。' },
  },
  CELL_MUST_BE_EMPTY: {
    severity: 'error',
    en: 'Nothing is wanted here, because of "{before}".',
    ja: '「{before}」の場合、ここは空欄にします。',
    mend: { en: 'Empty the cell.', ja: 'セルを空にしてください。' },
  },
  CELL_NEEDED: {
    severity: 'error',
    en: 'A value is wanted here, because of "{before}".',
    ja: '「{before}」の場合、ここに値が必要です。',
    mend: { en: 'Fill in the cell.', ja: 'セルを埋めてください。' },
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
