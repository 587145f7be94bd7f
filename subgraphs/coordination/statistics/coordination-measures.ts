/** Coordination's measures of a cell: how each is told, and the facts on which it rests. */
import type { CellFigures } from '../../shared/statistics/cell-figures.js';
import type { FactsByField } from '../../shared/statistics/fact.js';
import { AbsenceReason } from '../../shared/vocabulary/count.js';
import { needs, researchSurveys, staff } from './coordination-facts.js';

type Figures = CellFigures;

export const coordinationFields = {
  needs: [needs],
  needsAnswered: [needs],
  researchSurveys: [researchSurveys],
} as const satisfies FactsByField;

export const coordinationMeasures = {
  needs: (figures: Figures) => figures.number('needs'),
  needsAnswered: (figures: Figures) => figures.number('needsAnswered'),
  researchSurveys: (figures: Figures) => figures.number('researchSurveys'),
};

/** What is known of a cell itself. */
export const staffFields = { staff: [staff] } as const satisfies FactsByField;

export const staffMeasures = {
  staff: (figures: Figures) => figures.count('staff', 'staff', AbsenceReason.NOT_KNOWN),
};
