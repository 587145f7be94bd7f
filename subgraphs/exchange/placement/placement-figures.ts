/** Figures of placements: people are counted in the fiscal year in which their placement begins. */

import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Headcount } from '../../shared/disclosure/headcount.js';
import type { People } from '../../shared/disclosure/people.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { PlacementKind } from './placement.enums.js';

interface YearAndKind {
  readonly fiscalYear: number;
  readonly kind: PlacementKind;
  readonly datasetKind: DatasetKind;
}

export interface PlacementTotal extends YearAndKind {
  readonly people: Headcount;
}

export interface PlacementSides extends YearAndKind {
  readonly sent: Headcount;
  readonly received: Headcount;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Placements of one kind that began in one fiscal year. / 一年度に始まった一区分の交流・派遣。',
})
export class PlacementFigure {
  @Access('internal')
  @Field(() => FiscalYear, {
    description: 'The fiscal year in which they began. / 開始の年度。',
  })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => PlacementKind, { description: 'From where to where. / 区分。' })
  readonly kind: PlacementKind;

  @Access('internal')
  @Field(() => Count, { description: 'People placed. / 人数。' })
  readonly people: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(total: PlacementTotal, people: People) {
    this.fiscalYear = new FiscalYear(total.fiscalYear);
    this.kind = total.kind;
    this.people = people.count(total.people);
    this.datasetKind = total.datasetKind;
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One organisation's placements of one kind that began in one fiscal year. / 一団体・一年度の一区分の交流・派遣。",
})
export class OrganizationPlacementFigure {
  @Access('internal')
  @Field(() => FiscalYear, {
    description: 'The fiscal year in which they began. / 開始の年度。',
  })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => PlacementKind, { description: 'From where to where. / 区分。' })
  readonly kind: PlacementKind;

  @Access('internal')
  @Field(() => Count, {
    description: 'Its own staff that it sent elsewhere. / 派遣元として送り出した人数。',
  })
  readonly asHome: Count;

  @Access('internal')
  @Field(() => Count, {
    description: 'People from elsewhere that it took in. / 受入先として受け入れた人数。',
  })
  readonly asHost: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(sides: PlacementSides, people: People) {
    this.fiscalYear = new FiscalYear(sides.fiscalYear);
    this.kind = sides.kind;
    this.asHome = people.count(sides.sent);
    this.asHost = people.count(sides.received);
    this.datasetKind = sides.datasetKind;
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    "One company's placements of one kind that began in one fiscal year. / 一企業・一年度の一区分の交流・派遣。",
})
export class CompanyPlacementFigure {
  @Access('internal')
  @Field(() => FiscalYear, {
    description: 'The fiscal year in which they began. / 開始の年度。',
  })
  readonly fiscalYear: FiscalYear;

  @Access('internal')
  @Field(() => PlacementKind, {
    description: 'Dispatch to it, or intake from it. / 派遣か受入れか。',
  })
  readonly kind: PlacementKind;

  @Access('internal')
  @Field(() => Count, { description: 'People placed. / 人数。' })
  readonly people: Count;

  @Access('internal')
  @Field(() => DatasetKind, {
    description:
      'SYNTHETIC as soon as one record summed here is invented. / 一件でも合成データを含めば SYNTHETIC。',
  })
  readonly datasetKind: DatasetKind;

  constructor(total: PlacementTotal, people: People) {
    this.fiscalYear = new FiscalYear(total.fiscalYear);
    this.kind = total.kind;
    this.people = people.count(total.people);
    this.datasetKind = total.datasetKind;
  }
}
