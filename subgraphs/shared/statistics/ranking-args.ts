/** `having` and `orderBy` of a ranking: one word for each measure of a subgraph, with the measure's own description. */
import 'reflect-metadata';
import { ArgsType, Field, getMetadataStorage, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../connection.js';
import { type Comparison, MeasureFilter } from '../filter-inputs.js';
import { capitals } from '../list-args.js';
import { OrderDirection } from '../order-inputs.js';
import type { Measures } from './measure.js';

export interface RankingOrder {
  /** The measure's name in capitals. */
  readonly by: string;
  readonly direction: OrderDirection;
}

/** Conditions by the measure's name. */
export type Having = Readonly<Record<string, Comparison | null | undefined>>;

export interface RankingArgs extends PageArgs {
  having?: Having | null;
  orderBy?: readonly RankingOrder[] | null;
}

export interface RankedBy {
  readonly measures: Measures;
  /** The type of the graph that shows the measures, whose words for them are taken: what may be read there by whom is asked here by the same. */
  readonly shown?: new (
    ...args: never[]
  ) => object;
  /** Of measures that are shown elsewhere. */
  readonly descriptions?: Readonly<Record<string, string>>;
}

/** Arguments of rankings by these measures; their inputs are called after `name`. */
export function rankingArgs(
  name: string,
  { measures, shown, descriptions = {} }: RankedBy,
): new () => RankingArgs {
  const described = Object.keys(measures).map((measure): readonly [string, string] => {
    const field = getMetadataStorage().fields.find(
      (each) => each.target === shown && each.name === measure,
    );
    const description = descriptions[measure] ?? field?.description;
    if (!description) throw new Error(`${name}: ${measure} needs a description`);
    return [measure, description];
  });
  const having = havingOf(name, described);
  const order = orderOf(name, described);

  @ArgsType()
  class Args extends PageArgs {
    @Field(() => having, {
      nullable: true,
      description:
        'Only cells whose measures, as they are told, fit all of this. / すべての条件を満たす区分だけ（表示される値による）。',
    })
    having?: Having | null;

    @Field(() => [order], {
      nullable: true,
      description:
        'By the first of these, where equal by the second, and so on; cells equal in all come in the order of the table. Without a value comes last, whichever way. / 並び順。先の指定が等しければ次の指定、すべて等しければ表の順。値のない区分は向きによらず末尾。',
    })
    orderBy?: readonly RankingOrder[] | null;
  }
  return Args;
}

type Described = readonly (readonly [string, string])[];

function havingOf(shown: string, described: Described): new () => object {
  class MeasuresFilter {}
  for (const [measure, description] of described) {
    Field(() => MeasureFilter, { nullable: true, description })(MeasuresFilter.prototype, measure);
  }
  InputType(`${shown}Filter`, {
    description: `Which cells, by measures of \`${shown}\`: everything said in it holds together. / \`${shown}\` の指標による区分の絞り込み。書いた条件をすべて満たすもの。`,
  })(MeasuresFilter);
  return MeasuresFilter;
}

function orderOf(shown: string, described: Described): new () => object {
  const values = Object.fromEntries(described.map(([each]) => [capitals(each), capitals(each)]));
  registerEnumType(values, {
    name: `${shown}OrderField`,
    description: `Measures of \`${shown}\` by which cells are ranked. / \`${shown}\` の並べ替えの指標。`,
    valuesConfig: Object.fromEntries(
      described.map(([measure, description]) => [capitals(measure), { description }]),
    ),
  });

  @InputType(`${shown}Order`, {
    description: `One step of an order by measures of \`${shown}\`. / \`${shown}\` の指標による並び順の一項目。`,
  })
  class MeasuresOrder {
    @Field(() => values, { description: 'By which measure. / 指標。' })
    by!: string;

    @Field(() => OrderDirection, {
      defaultValue: OrderDirection.ASC,
      description: 'Which way. / 昇順か降順か。',
    })
    direction!: OrderDirection;
  }
  return MeasuresOrder;
}
