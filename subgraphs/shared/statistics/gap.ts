/** Why a measure of a cell is null: it does not know a dimension of the cell. */

import { Directive, Field, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { type CellValues, fixedIn } from './cell-key.js';
import { StatisticsDimension } from './dimension.js';
import { type FactsByField, unknownTo } from './fact.js';

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'A measure that has no value in a cell, and the dimensions for which it has none. / 値を持たない指標と、その原因となる軸。',
})
export class StatisticsGap {
  @Field(() => String, {
    description: "The measure's name among the fields beside. / 指標の項目名。",
  })
  readonly measure!: string;

  @Field(() => [StatisticsDimension], {
    description:
      'Dimensions that its records do not tell, or of which it needs one value: FISCAL_YEAR for a stock such as staff. / 記録にない軸。職員数のような時点の値では、年度の指定が要ることを示す。',
  })
  readonly dimensions!: readonly StatisticsDimension[];
}

/** What the field `notApplicable` says in each subgraph. */
export const gapsDescription =
  'The measures that are null here because their records do not know a dimension of the cell; never a zero. / この区分の軸が記録になく、null となる指標（0ではない）。';

/** The fields that say nothing of a cell, each with the dimensions that its facts do not know; worked out once for all cells alike. */
export function gapsIn(fields: FactsByField, values: CellValues): readonly StatisticsGap[] {
  const fixed = fixedIn(values);
  const name = fixed.join();
  const known = knownGaps.get(fields) ?? new Map<string, readonly StatisticsGap[]>();
  knownGaps.set(fields, known);
  const before = known.get(name);
  if (before) return before;
  const gaps = Object.entries(fields).flatMap(([measure, facts]) => {
    const dimensions = [...new Set(facts.flatMap((fact) => unknownTo(fact, fixed)))];
    return dimensions.length === 0 ? [] : [{ measure, dimensions }];
  });
  known.set(name, gaps);
  return gaps;
}

const knownGaps = new WeakMap<FactsByField, Map<string, readonly StatisticsGap[]>>();
