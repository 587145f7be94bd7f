import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { keyIn, type Reference } from '../../shared/node.js';
import { cellsIn, tableCode, tableIn } from '../../shared/statistics/table.js';
import { axesOf, refuseWrongDimensions, scopesOf } from './cells.js';
import type { StatisticsTableArgs } from './statistics.args.js';
import { frameOf } from './statistics.queries.js';

/** Room for any three dimensions over the years of a plan; so many take a few seconds. */
export const mostCells = 50_000;

/** All cells of a question. Each subgraph ranks them by its measures. */
@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description:
    'All cells of a question, to be ranked by measures of any domain. / 一つの集計の全区分。どの分野の指標でも並べ替えられる。',
})
export class StatisticsTable {
  @Access('published')
  @Field(() => ID, {
    description:
      'Its dimensions and their values; opaque to clients. / 軸とその値による識別子。中身に意味を求めないこと。',
  })
  readonly code!: string;
}

/** The table of a question; no figure is read for it. */
export async function tableOf(
  context: Context,
  args: StatisticsTableArgs,
): Promise<StatisticsTable> {
  refuseWrongDimensions(args);
  const frame = await frameOf(context);
  const axes = axesOf(frame, args);
  const table = { axes, scopes: scopesOf(frame, axes), kept: null, staff: null };
  const { length } = cellsIn(table);
  if (length > mostCells) throw new HubError('TOO_MANY_CELLS', { value: length, limit: mostCells });
  return { code: tableCode(table) };
}

/** A table that another subgraph narrowed: its key says all of it. */
export function tableByKey(reference: Reference): StatisticsTable | null {
  const code = keyIn(reference);
  return tableIn(code) && { code };
}
