/** Development's measures of a cell: how each is told, and the facts on which it rests. */
import type { CellFigures } from '../../shared/statistics/cell-figures.js';
import type { FactsByField } from '../../shared/statistics/fact.js';
import { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { CostPerCompletion } from '../training-funnel/cost-per-completion.js';
import {
  costs,
  enrollments,
  newHires,
  nominations,
  participants,
  sessions,
} from './development-facts.js';

type Figures = CellFigures;

export const developmentFields = {
  sessions: [sessions],
  places: [sessions],
  nominated: [nominations],
  enrollments: [enrollments],
  completed: [enrollments],
  completionRate: [enrollments],
  fillRate: [sessions, enrollments],
  costPerCompletion: [costs],
  newHires: [newHires],
  newHireElectiveRate: [newHires],
} as const satisfies FactsByField;

export const developmentMeasures = {
  sessions: (figures: Figures) => figures.number('sessions'),
  places: (figures: Figures) => figures.number('places'),
  nominated: (figures: Figures) => figures.count('nominated'),
  enrollments: (figures: Figures) => figures.count('enrollments'),
  completed: (figures: Figures) => figures.count('completed'),
  completionRate: (figures: Figures) =>
    figures.rate('completionRate', ['completed', 'enrollments']),
  fillRate(figures: Figures) {
    const places = figures.number('fillRate', 'places');
    const accepted = figures.count('fillRate', 'enrollments');
    return places !== null && accepted ? Rate.share(accepted, Count.published(places)) : null;
  },
  costPerCompletion(figures: Figures) {
    const completed = figures.count('costPerCompletion', 'completedAtCost');
    const cost = figures.has('cost') ? figures.number('costPerCompletion', 'cost') : null;
    return completed && new CostPerCompletion(cost, completed);
  },
  newHires: (figures: Figures) => figures.count('newHires'),
  newHireElectiveRate: (figures: Figures) =>
    figures.rate('newHireElectiveRate', ['newHiresInElectives', 'newHires']),
};

/** Rates against the staff of a cell, which coordination knows. */
export const fieldsOfStaff = {
  trainingPerThousandStaff: [enrollments],
  participationRate: [participants],
} as const satisfies FactsByField;

export const measuresOfStaff = {
  trainingPerThousandStaff(figures: Figures, staff: Count | null) {
    const taken = figures.count('trainingPerThousandStaff', 'enrollments');
    return taken && staff && Rate.perThousand(taken, staff);
  },
  participationRate(figures: Figures, staff: Count | null) {
    const people = figures.count('participationRate', 'participants');
    return people && staff && Rate.share(people, staff);
  },
};

export const descriptionsOfStaff = {
  trainingPerThousandStaff:
    "Enrolments per thousand of the cell's `staff`, one decimal; null where either is not known of the cell, as without a fiscal year. / 職員千人当たりの受講決定者数（延べ）。受講または職員数がこの区分で得られなければ null。",
  participationRate:
    "People who took part in any session of the year, each once, ÷ the cell's `staff`; null where either is not known of the cell. / 受講率（その年度に受講した実人数÷職員数）。いずれかがこの区分で得られなければ null。",
};
