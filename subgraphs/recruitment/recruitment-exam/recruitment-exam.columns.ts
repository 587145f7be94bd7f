/** The columns of 採用試験実施状況, with the headings that members print. */
import {
  decimal,
  fiscalYear,
  held,
  oneOf,
  optional,
  plannedNumber,
  type Reader,
  Refused,
  text,
  unlessBlank,
  wholeNumber,
} from '../../shared/import/cells.js';
import type { FormGround, Values } from '../../shared/import/form.js';
import { organizationCode } from '../../shared/import/organizations.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import type { ExamVocabulary } from './exam-vocabulary.js';

const disclosures: Readonly<Record<string, Disclosure>> = {
  公表: Disclosure.PUBLISHED,
  公表済み: Disclosure.PUBLISHED,
  団体が公表した値: Disclosure.PUBLISHED,
  内部: Disclosure.INTERNAL_AGGREGATE,
  内部の集計値: Disclosure.INTERNAL_AGGREGATE,
};

export type ExamColumns = ReturnType<typeof examColumns>;
export type ExamValues = Values<ExamColumns>;

const stage = (spellings: readonly string[], example: string) => ({
  spellings,
  read: held(wholeNumber()),
  example,
});

export function examColumns(ground: FormGround, vocabulary: ExamVocabulary) {
  return {
    organizationCode: {
      spellings: ['団体コード', '全国地方公共団体コード', '市区町村コード'],
      read: organizationCode(ground),
      example: '111007',
    },
    fiscalYear: {
      spellings: ['年度', '実施年度', '試験年度'],
      read: fiscalYear,
      example: '令和4年度',
    },
    round: {
      spellings: ['回', '実施回', '試験回', '年度内の回'],
      read: unlessBlank(wholeNumber({ least: 1, most: 99 }), 1),
      optional: true,
      example: '1',
    },
    examGroup: {
      spellings: ['試験', '試験名', '試験の種類', '表の見出し'],
      read: optional(text({ longest: 200 })),
      optional: true,
      example: '大学卒業程度',
    },
    category: {
      spellings: ['区分', '試験区分', '職種', '印刷されたままの試験区分'],
      read: categoryOf(vocabulary),
      example: '土木',
    },
    plannedHires: {
      spellings: [
        '採用予定者数',
        '採用予定者数(人)',
        '採用予定数',
        '採用予定人員',
        '印刷されたままの採用予定者数',
      ],
      read: optional(plannedNumber),
      optional: true,
      example: '40程度',
    },
    applicants: stage(['申込者数', '申込者数(人)', '応募者数'], '35'),
    firstStageExaminees: stage(
      [
        '第1次試験受験者数',
        '第1次試験受験者数(人)(A)',
        '第1次試験受験者数(A)',
        '第1次試験の受験者数',
        '1次受験者数',
        '受験者数',
      ],
      '26',
    ),
    firstStagePassed: stage(
      ['第1次試験合格者数', '第1次試験合格者数(人)', '1次合格者数', '第1次試験の合格者数'],
      '24',
    ),
    secondStageExaminees: stage(
      ['第2次試験受験者数', '第2次試験受験者数(人)', '2次受験者数', '第2次試験の受験者数'],
      '19',
    ),
    finalPassed: stage(
      ['最終合格者数', '最終合格者数(人)(B)', '最終合格者数(B)', '最終合格者数(人)'],
      '17',
    ),
    hired: { ...stage(['採用者数', '採用者数(人)'], '15'), optional: true },
    declined: {
      ...stage(['辞退者数', '辞退者数(人)', '採用辞退者数', '合格後の辞退者数'], '2'),
      optional: true,
    },
    disclosure: {
      spellings: ['公表', '公表の別', '少人数の値をそのまま示すか'],
      read: unlessBlank(
        oneOf(disclosures, { en: 'whether it is published', ja: '公表の別' }),
        Disclosure.INTERNAL_AGGREGATE,
      ),
      optional: true,
      example: '公表',
      choices: ['公表', '内部'],
    },
    printedCompetitionRatio: {
      spellings: [
        '競争倍率',
        '競争倍率(A/B)(倍)',
        '競争倍率(A/B)',
        '倍率',
        '倍率(倍)',
        '団体が印刷した競争倍率',
      ],
      read: optional(decimal()),
      optional: true,
      example: '1.5',
    },
  };
}

/** A category whose job family is known. */
function categoryOf(vocabulary: ExamVocabulary): Reader<string> {
  const printed = text({ longest: 120 });
  return (cell) => {
    const category = printed(cell);
    if (typeof category !== 'string' || vocabulary.familyOf(category)) return category;
    return new Refused('WORD_NOT_KNOWN', {
      what: 'a category of a job family',
      whatJa: '試験区分（職種）',
      examples: vocabulary.examples,
    });
  };
}
