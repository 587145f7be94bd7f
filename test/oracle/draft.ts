/** One query while it is written. */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql';
import type { Random } from '../../subgraphs/shared/random.js';
import { rowsOf } from './arguments.js';
import type { Pool } from './pool.js';
import type { Question } from './question.js';
import { Variables } from './variables.js';

/** Fields in a query, and levels below the root; the levels of a connection count as none. */
const mostFields = 36;
const mostLevels = 4;

/** Roots of the cube, whose cells have the fields of all subgraphs: so many times as often as another root. */
const wide: ReadonlyMap<string, number> = new Map([
  ['Query.statistics', 10],
  ['Query.statisticsTable', 10],
]);

/** How often each field was asked for so far, such as `TrainingCourse.nameJa`. */
export type TimesAsked = ReadonlyMap<string, number>;

interface Fragment {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

type Field = GraphQLField<unknown, unknown>;

export class Draft {
  readonly #schema: GraphQLSchema;
  readonly #random: Random;
  readonly #timesAsked: TimesAsked;
  readonly #variables: Variables;
  readonly #fragments: Fragment[] = [];
  /** What each name in the answer means: a name means one thing in the whole query. */
  readonly #meanings = new Map<string, string>();
  #fieldsLeft = mostFields;

  constructor(schema: GraphQLSchema, pool: Pool, random: Random, timesAsked: TimesAsked) {
    this.#timesAsked = timesAsked;
    this.#schema = schema;
    this.#random = random;
    this.#variables = new Variables(pool, random);
  }

  question(): Question {
    const selections = this.#selections(this.#schema.getQueryType() as GraphQLCompositeType, 0);
    const definitions = this.#variables.definitions();
    const name = this.#random.chance(0.5) ? ' Generated' : '';
    const head = name || definitions ? `query${name}${definitions} ` : '';
    const fragments = this.#fragments.map(
      (each) => ` fragment ${each.name} on ${each.type} ${each.text}`,
    );
    return {
      document: parse(`${head}${selections}${fragments.join('')}`),
      variables: this.#variables.values(),
    };
  }

  #selections(type: GraphQLCompositeType, level: number): string {
    const written: string[] = [];
    const heads: { readonly text: string; readonly of: GraphQLCompositeType }[] = [];
    const wanted = this.#random.whole(1, level === 0 ? 3 : 5);
    while (written.length < wanted && this.#fieldsLeft > 0) {
      const repeated = heads.at(-1);
      if (this.#random.chance(0.07)) {
        written.push(this.#typename());
      } else if (this.#random.chance(0.1)) {
        written.push(this.#inlineFragment(type, level));
      } else if (this.#random.chance(0.08)) {
        written.push(this.#namedFragment(type, level));
      } else if (repeated && this.#random.chance(0.12)) {
        // the same field once more: what is asked below it is merged
        written.push(`${repeated.text} ${this.#selections(repeated.of, level + 1)}`);
      } else {
        const field = this.#chooseField(type, level);
        if (!field) return this.#close([...written, this.#fallback(type, level)]);
        const head = `${this.#head(type, field)}${this.#condition()}`;
        const of = getNamedType(field.type);
        if (isCompositeType(of)) heads.push({ text: head, of });
        written.push(isCompositeType(of) ? `${head} ${this.#below(of, level)}` : head);
      }
    }
    return this.#close(written);
  }

  #close(written: readonly string[]): string {
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
  }

  /** A connection with its edges, and a ranking, only lead to rows. */
  #below(type: GraphQLCompositeType, level: number): string {
    return this.#selections(type, /(Connection|Edge|Ranking)$/.test(type.name) ? level : level + 1);
  }

  #fallback(type: GraphQLCompositeType, level: number): string {
    return isAbstractType(type) && level < mostLevels && this.#fieldsLeft > 0
      ? this.#inlineFragment(type, level)
      : '__typename';
  }

  #typename(): string {
    return this.#random.chance(0.3) ? `${this.#alias('__typename')}: __typename` : '__typename';
  }

  #chooseField(type: GraphQLCompositeType, level: number): Field | undefined {
    this.#fieldsLeft--;
    if (isUnionType(type)) return undefined;
    const fields = Object.values(type.getFields()).filter(
      (field) => level < mostLevels || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) return undefined;
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const share = fields.length / Math.max(1, fields.length - leaves.length);
    return this.#random.weighted(fields, (field) => {
      const coordinate = `${type.name}.${field.name}`;
      const times = this.#timesAsked.get(coordinate) ?? 0;
      // a type of many plain fields leads on as often as one of few; what was asked seldom comes next
      return ((leaves.includes(field) ? 1 : share) * (wide.get(coordinate) ?? 1)) / (1 + times);
    });
  }

  /** `alias: field(arguments)`. */
  #head(type: GraphQLCompositeType, field: Field): string {
    const given = field.args
      .filter((argument) => this.#isGiven(argument))
      .map((argument) => {
        const place = {
          field: `${type.name}.${field.name}`,
          name: argument.name,
          rows: rowsOf(field.type),
        };
        return `${argument.name}: ${this.#variables.text(argument, place)}`;
      });
    const plain = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    return this.#random.chance(0.15) ? this.#aliased(type, plain) : this.#named(field.name, plain);
  }

  #isGiven(argument: GraphQLArgument): boolean {
    if (isRequiredArgument(argument)) return true;
    // without it a page has a hundred rows
    return this.#random.chance(argument.name === 'first' ? 0.98 : 0.35);
  }

  /** Under its own name, unless that name means something else already. */
  #named(name: string, meaning: string): string {
    const known = this.#meanings.get(name) ?? meaning;
    this.#meanings.set(name, known);
    return known === meaning ? meaning : `${this.#alias(meaning)}: ${meaning}`;
  }

  /** Sometimes under the name of another field beside it: an engine that needs that one must not be misled. */
  #aliased(type: GraphQLCompositeType, meaning: string): string {
    const others = isUnionType(type) ? [] : Object.keys(type.getFields());
    const other = others.length > 0 && this.#random.chance(0.5) && this.#random.pick(others);
    if (other && !this.#meanings.has(other)) {
      this.#meanings.set(other, `${other}: ${meaning}`);
      return `${other}: ${meaning}`;
    }
    return `${this.#alias(meaning)}: ${meaning}`;
  }

  #alias(meaning: string): string {
    const alias = `a${this.#meanings.size}`;
    this.#meanings.set(alias, meaning);
    return alias;
  }

  #condition(): string {
    if (!this.#random.chance(0.07)) return '';
    return ` @${this.#random.pick(['include', 'skip'])}(if: ${this.#variables.condition()})`;
  }

  #inlineFragment(type: GraphQLCompositeType, level: number): string {
    if (this.#random.chance(0.25))
      return `...${this.#condition()} ${this.#selections(type, level)}`;
    const of = this.#random.pick(this.#typesWithin(type));
    return `... on ${of.name}${this.#condition()} ${this.#selections(of, level)}`;
  }

  #namedFragment(type: GraphQLCompositeType, level: number): string {
    const types = this.#typesWithin(type);
    const fitting = this.#fragments.filter((each) => types.some(({ name }) => name === each.type));
    if (fitting.length > 0 && this.#random.chance(0.5)) {
      return `...${this.#random.pick(fitting).name}${this.#condition()}`;
    }
    const of = this.#random.pick(types);
    const text = this.#selections(of, level);
    // named when it is finished, so that it can never contain itself
    const name = `F${this.#fragments.length + 1}`;
    this.#fragments.push({ name, type: of.name, text });
    return `...${name}${this.#condition()}`;
  }

  /** Types that a fragment here may have: the type itself, its interfaces, what may stand for it. */
  #typesWithin(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (isAbstractType(type)) return [type, ...this.#schema.getPossibleTypes(type)];
    return isObjectType(type) ? [type, type, ...type.getInterfaces()] : [type];
  }
}
