/** The GraphQL type of a subgraph's rankings. */
import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../access.js';
import { PageInfo } from '../connection.js';
import type { Ranking } from './ranking.js';

export function rankingType<Cell extends object, Table extends object>(
  name: string,
  cell: () => new () => Cell,
  table: () => new () => Table,
): new () => Ranking<Cell> {
  @Access('inherited')
  @ObjectType(name, {
    simpleResolvers: true,
    description:
      'A page of the cells of a table in the order of measures, as these are told: what is hidden has no place among the others. / 表の区分を指標の順に並べた1ページ。順位は表示される値によるもので、秘匿した値は順位を持たない。',
  })
  class CellRanking {
    @Field(() => [cell()], {
      nullable: true,
      description: 'The cells of this page. / このページの区分。',
    })
    nodes!: readonly Cell[];

    @Field(() => PageInfo, { description: 'Where this page stands. / ページの位置。' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description:
        'Cells that fit `having`, over all pages. / `having` を満たす区分の数（全ページ）。',
    })
    totalCount!: number;

    @Field(() => table(), {
      nullable: true,
      description:
        'The table of only the cells that fit `having`: to rank them by measures of another domain, and narrow them again. / `having` を満たす区分だけの表。別の分野の指標で並べ替え、さらに絞り込むときに使う。',
    })
    table!: object | null;
  }
  return CellRanking as unknown as new () => Ranking<Cell>;
}

/** Beside the field of a table that answers a ranking: whatever its page, all cells of the table are summed for it. */
export const RankingPrice = (): MethodDecorator => (prototype, method, descriptor) => {
  for (const directive of [
    '@cost(weight: 5000)',
    '@listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)',
  ]) {
    Directive(directive)(prototype, method, descriptor);
  }
};
