/** Figures of returns: people are counted in the fiscal year in which they reported. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { ReturnUse } from './placement.enums.js';

export interface ReturnTotal {
  readonly fiscalYear: number;
  readonly usedFor: ReturnUse;
  readonly people: Headcount;
  readonly datasetKind: DatasetKind;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'People back from a placement who reported in one fiscal year, by the use of what they learned. / 一年度の帰任報告（成果の生かし方ごと）。',
})
export class PlacementReturnFigure {
  @Access('internal')
  @Field(() => FiscalYear, {
    description: 'The fiscal year in which they reported. / 報告の年度。',
  })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => ReturnUse, { description: 'What became of it. / 成果の生かし方。' })
  readonly usedFor: ReturnUse;

  @Access('internal')
  @Field(() => Count, { description: 'People who said so. / 人数。' })
  readonly people: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(total: ReturnTotal, people: People) {
    this.fiscalYear = new FiscalYear(total.fiscalYear);
    this.usedFor = total.usedFor;
    this.people = people.count(total.people);
    this.datasetKind = total.datasetKind;
  }
}
