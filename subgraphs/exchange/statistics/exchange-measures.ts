/** Exchange's measures of a cell: how each is told, and the facts on which it rests. */
import type { CellFigures } from '../../shared/statistics/cell-figures.js';
import type { FactsByField } from '../../shared/statistics/fact.js';
import type { Count } from '../../shared/vocabulary/count.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import * as facts from './exchange-facts.js';

type Figures = CellFigures;

export const exchangeFields = {
  placementsOut: [facts.placementsOut],
  placementsIn: [facts.placementsIn],
  networkMeetings: [facts.networkMeetings],
  networkAttendance: [facts.networkAttendance],
  opportunities: [facts.opportunities],
  participants: [facts.participation],
} as const satisfies FactsByField;

export const exchangeMeasures = {
  placementsOut: (figures: Figures) => figures.count('placementsOut'),
  placementsIn: (figures: Figures) => figures.count('placementsIn'),
  networkMeetings: (figures: Figures) => figures.number('networkMeetings'),
  networkAttendance: (figures: Figures) => figures.count('networkAttendance'),
  opportunities: (figures: Figures) => figures.number('opportunities'),
  participants: (figures: Figures) => figures.count('participants'),
};

/** Rates against the staff of a cell, which coordination knows. */
export const fieldsOfStaff = {
  placementsPerThousandStaff: [facts.placementsOut],
  networkAttendancePerThousandStaff: [facts.networkAttendance],
} as const satisfies FactsByField;

const perThousand =
  (measure: keyof typeof fieldsOfStaff, people: string) =>
  (figures: Figures, staff: Count | null) => {
    const count = figures.count(measure, people);
    return count && staff && Rate.perThousand(count, staff);
  };

export const measuresOfStaff = {
  placementsPerThousandStaff: perThousand('placementsPerThousandStaff', 'placementsOut'),
  networkAttendancePerThousandStaff: perThousand(
    'networkAttendancePerThousandStaff',
    'networkAttendance',
  ),
};

export const descriptionsOfStaff = {
  placementsPerThousandStaff:
    "Staff placed elsewhere per thousand of the cell's `staff`, one decimal; null where either is not known of the cell, as without a fiscal year. / 職員千人当たりの派遣者数。派遣または職員数がこの区分で得られなければ null。",
  networkAttendancePerThousandStaff:
    "Staff at networks' meetings per thousand of the cell's `staff`, one decimal; null where either is not known of the cell. / 職員千人当たりのネットワーク会合の出席者数（延べ）。いずれかがこの区分で得られなければ null。",
};
