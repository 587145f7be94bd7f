/** Values for arguments: such as people send, such as exist, and such as are just outside. */
import {
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../../subgraphs/shared/random.js';
import type { Pool } from './pool.js';

/** Where a value stands: in which argument of which field, and which type the field leads to. */
export interface Place {
  /** Such as `Query.trainingCourses`. */
  readonly field: string;
  /** Name of the argument, or of the input field in it. */
  readonly name: string;
  /** Name of the type of the field's rows. */
  readonly rows: string;
  /** How many input objects the value stands in. */
  readonly depth?: number;
}

/** The fields of an input object that are given. Such as contain their own kind come to an end. */
export function givenIn(
  type: GraphQLInputObjectType,
  { depth = 0 }: Place,
  random: Random,
): readonly GraphQLInputField[] {
  const fields = Object.values(type.getFields());
  // cells are narrowed by dimensions that are asked beside it: most other filters are refused
  const usual = type.name === 'StatisticsFilter' ? 0.04 : Math.min(0.5, 2 / fields.length);
  const share = usual / (1 + depth);
  return fields.filter((field) => isRequiredInputField(field) || random.chance(share));
}

/** The place of a field's value. */
export function placeIn(place: Place, { name }: GraphQLInputField): Place {
  return { ...place, name, depth: (place.depth ?? 0) + 1 };
}

/** A value as a client would put it among the variables. */
export function valueFor(
  type: GraphQLInputType,
  place: Place,
  pool: Pool,
  random: Random,
): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, place, pool, random);
  if (isListType(type)) {
    // dimensions are asked once each, and three at most
    if (place.name === 'by' && isEnumType(getNamedType(type)) && random.chance(0.95)) {
      const values = (getNamedType(type) as GraphQLEnumType).getValues();
      return random.sample(values, random.whole(1, 2)).map(({ name }) => name);
    }
    // one value stands for a list of one
    if (random.chance(0.1)) return valueFor(type.ofType, place, pool, random);
    return Array.from({ length: random.whole(0, 3) }, () =>
      valueFor(type.ofType, place, pool, random),
    );
  }
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      givenIn(type, place, random).map((field) => [
        field.name,
        valueFor(field.type, placeIn(place, field), pool, random),
      ]),
    );
  }
  return isEnumType(type) ? enumValue(type, random) : scalarValue(type.name, place, pool, random);
}

const enumValue = (type: GraphQLEnumType, random: Random) => random.pick(type.getValues()).name;

const years = [2022, 2023, 2024, 2025, 2026, 2026, '2024', '令和6年度', 'R5', '平成31年度', 2040];
const firstYears = [2022, 2022, 2023, '令和4年度', 'FY2024', 2040];
const lastYears = [2024, 2025, 2026, 2026, '令和7年度', 'R8', 2021];
const days = ['2022-04-01', '2024-04-01', '2024-10-15', '2025-03-31', '2026-11-23', '1900-01-01'];
const texts = ['さいたま', '市', '研修', 'A', '%', '_', "'", '', 'ZZZ-0000'];

function scalarValue(type: string, place: Place, pool: Pool, random: Random): unknown {
  switch (type) {
    case 'Boolean':
      return random.chance(0.5);
    case 'Int':
      return place.name === 'first' ? pageSize(random) : wholeNumber(place, pool, random);
    case 'Float':
      return random.pick([0, 0.5, 1, 2.5, 100]);
    case 'FiscalYearInput':
      return random.pick(yearsFor(place.name));
    case 'DateInput':
      return random.pick(days);
    case 'ID':
    case 'String':
      return textValue(place, pool, random);
    default:
      throw new Error(`no values are known for the scalar ${type}: add some here`);
  }
}

const yearsFor = (name: string) =>
  name === 'from' ? firstYears : name === 'to' ? lastYears : years;

/** A key where keys are numbers. */
function wholeNumber({ rows }: Place, pool: Pool, random: Random): number {
  const keys = (pool.keys.get(rows) ?? []).map(Number).filter(Number.isInteger);
  return keys.length > 0 && random.chance(0.7)
    ? random.pick(keys)
    : random.pick([0, 1, 2, 5, 100, 50_000]);
}

/** Small, that answers stay small; seldom outside the limits, that errors are compared too. */
const pageSize = (random: Random) =>
  random.chance(0.01) ? random.pick([0, 1001]) : random.whole(1, 4);

function textValue(place: Place, pool: Pool, random: Random): string {
  if (place.name === 'after') {
    const own = pool.cursors.get(place.field) ?? [];
    return own.length > 0 && random.chance(0.9) ? random.pick(own) : 'bm9uZQ';
  }
  const types = [...pool.keys.keys()];
  const type = typeMeant(place, types) ?? random.pick(types);
  const keys = pool.keys.get(type) ?? [];
  if (keys.length === 0 || random.chance(0.12)) return random.pick(texts);
  const key = random.pick(keys);
  return place.name === 'id' || place.name === 'ids' ? `${type}:${key}` : key;
}

/** `organization` and `organizationCodes` mean a `MemberOrganization`; `code` means what the field answers. */
function typeMeant({ name, rows }: Place, types: readonly string[]): string | undefined {
  const thing = name.replace(/(Code|Id|Number)?s?$/, '').toLowerCase();
  return (
    (thing.length > 3 ? types.find((type) => type.toLowerCase().endsWith(thing)) : undefined) ??
    types.find((type) => type === rows)
  );
}

/** The type of a connection's rows, or the type itself. */
export function rowsOf(type: Parameters<typeof getNamedType>[0]): string {
  return String(getNamedType(type)?.name).replace(/Connection$/, '');
}
