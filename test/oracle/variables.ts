/** The arguments of one query while it is written: literals, and variables of every kind. */
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
  type ValueNode,
} from 'graphql';
import type { Random } from '../../subgraphs/shared/random.js';
import { givenIn, type Place, placeIn, valueFor } from './arguments.js';
import type { Pool } from './pool.js';

interface Variable {
  readonly name: string;
  /** With its default, such as `[Int!] = [1]`. */
  readonly type: string;
  /** For which values it was made: it may stand again where the same are wanted. */
  readonly purpose: string;
  /** Left out when it is not sent. */
  readonly value?: unknown;
}

export class Variables {
  readonly #pool: Pool;
  readonly #random: Random;
  readonly #made: Variable[] = [];

  constructor(pool: Pool, random: Random) {
    this.#pool = pool;
    this.#random = random;
  }

  /** `($v1: Int!, $v2: Boolean = true)`, or nothing. */
  definitions(): string {
    const list = this.#made.map(({ name, type }) => `$${name}: ${type}`);
    return list.length > 0 ? `(${list.join(', ')})` : '';
  }

  values(): Record<string, unknown> {
    return Object.fromEntries(
      this.#made.filter((each) => 'value' in each).map(({ name, value }) => [name, value]),
    );
  }

  /** What stands behind an argument's name. */
  text(
    { type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>,
    place: Place,
  ): string {
    return this.#random.chance(0.35)
      ? this.#variable(type, place, defaultValue !== undefined)
      : this.#literal(type, place);
  }

  /** What stands in `@include(if: …)`. */
  condition(): string {
    const [truth, instead] = [this.#random.chance(0.5), this.#random.chance(0.5)];
    const kind = this.#random.whole(0, 3);
    if (kind === 0) return String(truth);
    const purpose = `condition ${kind}`;
    const known = this.#made.find((each) => each.purpose === purpose);
    if (known && this.#random.chance(0.5)) return `$${known.name}`;
    if (kind === 1) return this.#make({ purpose, type: 'Boolean!', value: truth });
    if (kind === 2) return this.#make({ purpose, type: `Boolean = ${truth}` });
    return this.#make({ purpose, type: `Boolean! = ${truth}`, value: instead });
  }

  #literal(type: GraphQLInputType, place: Place): string {
    const nullable = getNullableType(type);
    if (!isNonNullType(type) && this.#random.chance(0.05)) return 'null';
    if (isInputObjectType(nullable)) {
      const fields = givenIn(nullable, place, this.#random).map(
        (field) => `${field.name}: ${this.text(field, placeIn(place, field))}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    if (isListType(nullable) && this.#random.chance(0.5)) {
      const items = Array.from({ length: this.#random.whole(0, 3) }, () =>
        this.#literal(nullable.ofType, place),
      );
      return `[${items.join(', ')}]`;
    }
    return this.#written(type, place);
  }

  #variable(type: GraphQLInputType, place: Place, hasDefault: boolean): string {
    const nullable = getNullableType(type);
    const required = isNonNullType(type) && !hasDefault;
    const purpose = `${type} for ${place.field} ${place.name}`;
    const known = this.#made.find((each) => each.purpose === purpose);
    if (known && this.#random.chance(0.4)) return `$${known.name}`;
    const value = () => valueFor(type, place, this.#pool, this.#random);
    const byDefault = () => `${nullable} = ${this.#written(nullable, place)}`;
    switch (this.#random.whole(0, required ? 3 : 5)) {
      case 0:
        return this.#make({ purpose, type: byDefault() });
      case 1:
        return this.#make({ purpose, type: byDefault(), value: value() });
      case 4:
        // not sent, and no default: the argument is as if left out; a page is then a hundred rows
        if (place.name === 'first') break;
        return this.#make({ purpose, type: `${nullable}` });
      case 5:
        if (isNonNullType(type)) break;
        return this.#make({ purpose, type: `${nullable}`, value: null });
    }
    return this.#make({ purpose, type: `${nullable}!`, value: value() });
  }

  #make(variable: Omit<Variable, 'name'>): string {
    const name = `v${this.#made.length + 1}`;
    this.#made.push({ ...variable, name });
    return `$${name}`;
  }

  #written(type: GraphQLInputType, place: Place): string {
    return print(astFromValue(valueFor(type, place, this.#pool, this.#random), type) as ValueNode);
  }
}
