/**
 * What may be said of one field of a list: which input type takes the condition, which
 * columns it is about, and whether the list can be ordered by it. Without a
 * column, it is the one named like the field.
 */
import type { EntityName } from '@mikro-orm/core';
import type { Scalar } from './condition.js';
import {
  BooleanFilter,
  DateFilter,
  enumFilter,
  FiscalYearFilter,
  FloatFilter,
  IdFilter,
  type InputClass,
  IntFilter,
  NameFilter,
  OrganizationCodeFilter,
  StringFilter,
} from './filter-inputs.js';
import { readOrganizationCode } from './vocabulary/organization-code.js';

/** A table of links: which of its properties names the row of the list, and which the value. */
export interface Links {
  readonly table: EntityName<object>;
  readonly row: string;
  readonly value: string;
}

export interface ListField<Property extends string = string> {
  readonly input: InputClass;
  /** English and Japanese; without it, the entity's own words for its field. */
  readonly description?: string;
  /** The columns it is about: a condition holds when it holds for one of them. */
  readonly columns?: readonly Property[];
  /** The column by which it orders; null when it must not. */
  readonly orderBy?: Property | null;
  /** For columns that hold names, which are compared folded: whether a column keeps the folded form, or it is computed. */
  readonly folded?: 'stored' | 'computed';
  /** A column that must be true before a condition may hold, whatever it says. */
  readonly only?: Property;
  /** A value as its column holds it; `HubError` when it cannot be one. */
  readonly read?: (value: Scalar) => Scalar;
  /** Where the values that a row has lie in rows of a table of links: `has` and its kin ask there. */
  readonly links?: Links;
}

type Other<Property extends string> = Partial<
  Pick<ListField<Property>, 'description' | 'orderBy' | 'only'>
>;

function field(input: InputClass) {
  return <Property extends string = never>(
    column?: Property,
    other: Other<Property> = {},
  ): ListField<Property> => ({ input, ...(column && { columns: [column] }), ...other });
}

export const code = field(IdFilter);
export const text = field(StringFilter);
export const whole = field(IntFilter);
export const decimal = field(FloatFilter);
export const yesOrNo = field(BooleanFilter);
export const day = field(DateFilter);

/** One of an enum's values. */
export function oneOf<Property extends string = never>(
  values: object,
  column?: Property,
  other: Other<Property> = {},
): ListField<Property> {
  return field(enumFilter(values))<Property>(column, other);
}

export function fiscalYear<Property extends string = 'fiscalYear'>(
  column?: Property,
  description = 'The fiscal year. / 年度。',
): ListField<Property> {
  return field(FiscalYearFilter)<Property>(column, { description });
}

/** An organisation, by the column that holds its code. */
export function organization<Property extends string>(
  column: Property,
  description = 'The organisation, by its code. / 団体（コードで指定）。',
): ListField<Property> {
  return {
    ...field(OrganizationCodeFilter)<Property>(column, { description }),
    read: (value) => readOrganizationCode(String(value)),
  };
}

/**
 * A name, in one column or in several: as it is written, its reading, its form in
 * another script. A migration keeps their folded forms (`foldedColumns`), unless they
 * are `computed` as they are compared: for a few dozen rows, or a view.
 */
export function name<Property extends string>(
  columns: readonly Property[],
  { computed, ...other }: Other<Property> & { readonly computed?: boolean } = {},
): ListField<Property> {
  const description =
    columns.length > 1
      ? {
          description:
            'Its name, in any of its forms, or its reading. / 名称（読みなどでもよい）。',
        }
      : {};
  return {
    input: NameFilter,
    columns,
    folded: computed ? 'computed' : 'stored',
    ...description,
    ...other,
  };
}
