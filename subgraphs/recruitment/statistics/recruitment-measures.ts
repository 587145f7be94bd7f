/** Recruitment's measures of a cell: how each is told, and the facts on which it rests. */
import type { CellFigures } from '../../shared/statistics/cell-figures.js';
import type { FactsByField } from '../../shared/statistics/fact.js';
import { AbsenceReason } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { exams, jointBriefings, vacancies } from './recruitment-facts.js';

type Figures = CellFigures;

export const recruitmentFields = {
  exams: [exams],
  incompleteExams: [exams],
  applicants: [exams],
  firstStageExaminees: [exams],
  finalPassed: [exams],
  hired: [exams],
  declined: [exams],
  competitionRatio: [exams],
  showUpRate: [exams],
  declineRate: [exams],
  openings: [vacancies],
  unfilled: [vacancies],
  jointBriefings: [jointBriefings],
  briefingVisitors: [jointBriefings],
} as const satisfies FactsByField;

/** A sum that is missing among records that are there is not known. */
const missingIn = (figures: Figures, records: string): AbsenceReason | null =>
  figures.has(records) ? AbsenceReason.NOT_KNOWN : null;

const stage = (name: string) => (figures: Figures) =>
  figures.count(name, name, missingIn(figures, 'exams'));

export const recruitmentMeasures = {
  exams: (figures: Figures) => figures.number('exams'),
  incompleteExams: (figures: Figures) => figures.number('incompleteExams'),
  applicants: stage('applicants'),
  firstStageExaminees: stage('firstStageExaminees'),
  finalPassed: stage('finalPassed'),
  hired: stage('hired'),
  declined: stage('declined'),
  competitionRatio: (figures: Figures) =>
    figures.rate(
      'competitionRatio',
      ['competitionExaminees', 'competitionPassed'],
      Rate.ratio,
      missingIn(figures, 'exams'),
    ),
  showUpRate: (figures: Figures) =>
    figures.rate(
      'showUpRate',
      ['showUpExaminees', 'showUpApplicants'],
      Rate.share,
      missingIn(figures, 'exams'),
    ),
  declineRate: (figures: Figures) =>
    figures.rate(
      'declineRate',
      ['declineDeclined', 'declinePassed'],
      Rate.share,
      missingIn(figures, 'exams'),
    ),
  openings: (figures: Figures) => figures.number('openings'),
  unfilled: (figures: Figures) => figures.number('unfilled'),
  jointBriefings: (figures: Figures) => figures.number('jointBriefings'),
  briefingVisitors: (figures: Figures) =>
    figures.count('briefingVisitors', 'briefingVisitors', missingIn(figures, 'jointBriefings')),
};
