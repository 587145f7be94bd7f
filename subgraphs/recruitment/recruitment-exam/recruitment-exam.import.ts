/** 採用試験実施状況: how a member prints its examinations, column by column, and the row that comes of it. */
import {
  decimal,
  fiscalYear,
  folded,
  held,
  optional,
  organizationCode,
  type PlannedNumber,
  plannedNumber,
  type Reader,
  Refused,
  text,
  unlessBlank,
  wholeNumber,
} from '../../shared/import/cells.js';
import type { Finding, Form, Values } from '../../shared/import/form.js';
import type { AbsenceReason } from '../../shared/vocabulary/count.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import {
  type Absences,
  competitionRatioOf,
  funnel,
  type Stage,
  type StageCounts,
  stages,
} from './exam-stage.js';
import type { ExamVocabulary } from './exam-vocabulary.js';
import type { RecruitmentExam } from './recruitment-exam.entity.js';

/** The columns of an examination that the form writes. */
export type ExamRow = Omit<RecruitmentExam, 'id' | 'source' | symbol> & {
  readonly sourceId: string;
};

export interface ExamFormOptions {
  /** Codes of the member organisations. */
  readonly members: ReadonlySet<string>;
  readonly vocabulary: ExamVocabulary;
  readonly sourceId: string;
}

type ExamForm = Form<ReturnType<typeof columnsWith>, ExamRow>;
type ExamValues = Values<ReturnType<typeof columnsWith>>;

export function recruitmentExamForm({ members, vocabulary, sourceId }: ExamFormOptions): ExamForm {
  return {
    name: 'recruitment-exam',
    columns: columnsWith(members, vocabulary),
    check: findings,
    rowOf: (values) => rowOf(values, vocabulary, sourceId),
    keyOf: ({ code }) => code,
  };
}

const stage = (spellings: readonly string[], example: string) => ({
  spellings,
  read: held(wholeNumber()),
  example,
});

function columnsWith(members: ReadonlySet<string>, vocabulary: ExamVocabulary) {
  return {
    organizationCode: {
      spellings: ['団体コード', '全国地方公共団体コード', '市区町村コード'],
      read: organizationCode(members),
      example: '111007',
    },
    fiscalYear: {
      spellings: ['年度', '実施年度', '試験年度'],
      read: fiscalYear,
      example: '令和4年度',
    },
    round: {
      spellings: ['回', '実施回', '試験回'],
      read: unlessBlank(wholeNumber({ least: 1, most: 99 }), 1),
      optional: true,
      example: '1',
    },
    examGroup: {
      spellings: ['試験', '試験名', '試験の種類'],
      read: optional(text({ longest: 200 })),
      optional: true,
      example: '大学卒業程度',
    },
    category: {
      spellings: ['区分', '試験区分', '職種'],
      read: categoryOf(vocabulary),
      example: '土木',
    },
    plannedHires: {
      spellings: ['採用予定者数', '採用予定者数(人)', '採用予定数', '採用予定人員'],
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
        '1次受験者数',
        '受験者数',
      ],
      '26',
    ),
    firstStagePassed: stage(['第1次試験合格者数', '第1次試験合格者数(人)', '1次合格者数'], '24'),
    secondStageExaminees: stage(
      ['第2次試験受験者数', '第2次試験受験者数(人)', '2次受験者数'],
      '19',
    ),
    finalPassed: stage(
      ['最終合格者数', '最終合格者数(人)(B)', '最終合格者数(B)', '最終合格者数(人)'],
      '17',
    ),
    hired: { ...stage(['採用者数', '採用者数(人)'], '15'), optional: true },
    declined: { ...stage(['辞退者数', '辞退者数(人)', '採用辞退者数'], '2'), optional: true },
    printedCompetitionRatio: {
      spellings: ['競争倍率', '競争倍率(A/B)(倍)', '競争倍率(A/B)', '倍率', '倍率(倍)'],
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
    if (category instanceof Refused || vocabulary.familyOf(category)) return category;
    return new Refused('WORD_NOT_KNOWN', {
      what: 'a category of a job family',
      whatJa: '試験区分（職種）',
      examples: vocabulary.examples,
    });
  };
}

/** Stages never grow; who is hired or declines has passed; the printed ratio is compared, never changed. */
function* findings(values: ExamValues): Iterable<Finding<keyof ExamValues & string>> {
  let earlier: Stage | null = null;
  for (const each of funnel) {
    if (typeof values[each] !== 'number') continue;
    if (earlier) yield* growth(values, earlier, each);
    earlier = each;
  }
  for (const each of ['hired', 'declined'] as const) yield* growth(values, 'finalPassed', each);
  const { printedCompetitionRatio } = values;
  const { firstStageExaminees, finalPassed } = countsOf(values);
  const right = competitionRatioOf({ firstStageExaminees, finalPassed });
  if (printedCompetitionRatio === null || right === null) return;
  if (printedCompetitionRatio !== right) {
    yield {
      column: 'printedCompetitionRatio',
      refused: new Refused('PRINTED_RATIO_DIFFERS', {
        numerator: firstStageExaminees ?? 0,
        denominator: finalPassed ?? 0,
        right: right.toFixed(1),
      }),
    };
  }
}

const namesJa: Readonly<Record<Stage, string>> = {
  applicants: '申込者数',
  firstStageExaminees: '第1次試験受験者数',
  firstStagePassed: '第1次試験合格者数',
  secondStageExaminees: '第2次試験受験者数',
  finalPassed: '最終合格者数',
  hired: '採用者数',
  declined: '辞退者数',
};

function* growth(values: ExamValues, before: Stage, after: Stage): Iterable<Finding<Stage>> {
  const limit = values[before];
  const value = values[after];
  if (typeof limit !== 'number' || typeof value !== 'number' || value <= limit) return;
  yield { column: after, refused: new Refused('STAGE_GROWS', { limit, before: namesJa[before] }) };
}

type StageValues = { readonly [Each in Stage]: number | AbsenceReason };

function countsOf(values: StageValues): StageCounts {
  return Object.fromEntries(
    stages.map((each) => [each, typeof values[each] === 'number' ? values[each] : null]),
  ) as StageCounts;
}

function absencesOf(values: StageValues): Absences {
  return Object.fromEntries(
    stages.flatMap((each) => (typeof values[each] === 'number' ? [] : [[each, values[each]]])),
  );
}

const notPlanned: PlannedNumber = { value: null, approximate: false, printed: '' };

function rowOf(values: ExamValues, vocabulary: ExamVocabulary, sourceId: string): ExamRow {
  const { organizationCode, fiscalYear, round, category, examGroup, plannedHires } = values;
  const planned = plannedHires ?? notPlanned;
  const jobFamily = vocabulary.familyOf(category);
  if (!jobFamily) throw new Error(`no job family for ${category}`);
  return {
    code: examCode({ organizationCode, fiscalYear, round, category }),
    organizationCode,
    fiscalYear,
    round,
    category,
    examGroup,
    jobFamily,
    examKind: vocabulary.kindOf(category, examGroup),
    plannedHires: planned.value,
    plannedHiresApproximate: planned.approximate,
    plannedHiresPrinted: planned.printed || null,
    ...countsOf(values),
    absences: absencesOf(values),
    printedCompetitionRatio: values.printedCompetitionRatio,
    disclosure: Disclosure.PUBLISHED,
    sourceId,
    datasetKind: DatasetKind.REAL,
  };
}

/** The natural key written out: the same examination has the same code, however often and by whom it is imported. */
export function examCode({
  organizationCode,
  fiscalYear,
  round,
  category,
}: Pick<ExamRow, 'organizationCode' | 'fiscalYear' | 'round' | 'category'>): string {
  return `${organizationCode}-${fiscalYear}-${round}-${folded(category)}`;
}
