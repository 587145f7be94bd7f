/** 採用試験実施状況: the rules between the columns of a member's table, and the row that comes of it. */
import { folded, type PlannedNumber, Refused } from '../../shared/import/cells.js';
import {
  anyForm,
  type Finding,
  type Form,
  type FormGround,
  type ImportForm,
} from '../../shared/import/form.js';
import type { AbsenceReason } from '../../shared/vocabulary/count.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import {
  type Absences,
  competitionRatioOf,
  funnel,
  type Stage,
  type StageCounts,
  stages,
} from './exam-stage.js';
import { type ExamVocabulary, readExamVocabulary } from './exam-vocabulary.js';
import { type ExamColumns, type ExamValues, examColumns } from './recruitment-exam.columns.js';
import type { RecruitmentExam } from './recruitment-exam.entity.js';

/** The columns of an examination that the form writes. */
export type ExamRow = Omit<RecruitmentExam, 'id' | 'source' | 'recordKey' | symbol> & {
  readonly sourceId: string;
};

const table = 'recruitment_exam';

export const recruitmentExamForm: ImportForm = {
  name: 'recruitment-exam',
  title: { en: 'Results of recruitment examinations', ja: '採用試験実施状況' },
  subgraph: 'recruitment',
  async open(ground) {
    return anyForm(examForm(ground, await readExamVocabulary(ground.dataFolder)));
  },
};

function examForm(ground: FormGround, vocabulary: ExamVocabulary): Form<ExamColumns> {
  return {
    name: recruitmentExamForm.name,
    columns: examColumns(ground, vocabulary),
    tables: [{ table, key: ['code'] }],
    check: findings,
    recordsOf: (values) => [{ table, row: { ...rowOf(values, vocabulary, ground.sourceId) } }],
    organizationsOf: ({ organizationCode }) => [organizationCode],
    subtotals: { label: 'category', summed: stages },
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
    disclosure: values.disclosure,
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
