/** The sums of a cell as the graph shows them: null where they do not apply, hidden where few. */
import type { Context } from '../context.js';
import { nobody } from '../disclosure/headcount.js';
import { type People, peopleFor } from '../disclosure/people.js';
import { type AbsenceReason, Count } from '../vocabulary/count.js';
import { DatasetKind } from '../vocabulary/provenance.js';
import { Rate } from '../vocabulary/rate.js';
import { CellProvenance } from './cell-provenance.js';
import type { CellSums, Origin } from './cell-sums.queries.js';
import { StatisticsDimension } from './dimension.js';
import type { FactsByField } from './fact.js';
import { gapsIn, type StatisticsGap } from './gap.js';

export class CellFigures {
  readonly notApplicable: readonly StatisticsGap[];
  readonly #fields: FactsByField;
  readonly #cell: CellSums;
  readonly #people: People;

  constructor(fields: FactsByField, cell: CellSums, context: Context) {
    this.#people = peopleFor(context, cell.values.get(StatisticsDimension.ORGANIZATION));
    this.notApplicable = gapsIn(fields, cell.values);
    this.#fields = fields;
    this.#cell = cell;
  }

  /** That of all that these fields sum, whatever is asked beside. */
  get datasetKind(): DatasetKind | null {
    const kinds = new Set(this.#origins().map(({ kind }) => kind));
    return kinds.has(DatasetKind.SYNTHETIC) ? DatasetKind.SYNTHETIC : ([...kinds][0] ?? null);
  }

  #origins(): readonly Origin[] {
    const facts = Object.values(this.#fields).flatMap((its) =>
      its.map((fact) => fact.partOf ?? fact),
    );
    return [...new Set(facts)].flatMap((fact) => this.#cell.origins.get(fact) ?? []);
  }

  provenance(): CellProvenance {
    const sources = this.#origins().flatMap((each) => each.sources);
    const byId = new Map(sources.map((each) => [each.sourceId, each]));
    return new CellProvenance([...byId.keys()].toSorted().flatMap((id) => byId.get(id) ?? []));
  }

  /** Whether a field says something of this cell. */
  knows(field: string): boolean {
    return !this.notApplicable.some(({ measure }) => measure === field);
  }

  /** Whether anything was summed: then a missing sum of it is not known, and else it is nobody. */
  has(measure: string): boolean {
    return Boolean(this.#cell.sums[measure]);
  }

  /** A sum of other things than people; no record is zero. */
  number(field: string, measure: string = field): number | null {
    return this.knows(field) ? (this.#cell.sums[measure] ?? 0) : null;
  }

  /** People; no record is nobody, unless `absent` says why a sum may be missing. */
  count(field: string, measure: string = field, absent: AbsenceReason | null = null): Count | null {
    if (!this.knows(field)) return null;
    const people = this.#cell.sums[measure] ?? null;
    if (people === null && absent) return Count.absent(absent);
    const internal = this.#cell.internal[measure] ?? nobody;
    return this.#people.count(internal, (people ?? 0) - internal.people);
  }

  /** Two measures of people, the one divided by the other. */
  rate(
    field: string,
    [numerator, denominator]: readonly [string, string],
    divide: (numerator: Count, denominator: Count) => Rate = Rate.share,
    absent: AbsenceReason | null = null,
  ): Rate | null {
    const parts = [
      this.count(field, numerator, absent),
      this.count(field, denominator, absent),
    ] as const;
    return parts[0] && parts[1] ? divide(parts[0], parts[1]) : null;
  }
}
