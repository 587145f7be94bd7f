/** Fields of which a row has several values, in an array column or in a table of links. No list is ordered by them. */
import type { EntityName } from '@mikro-orm/core';
import {
  enumListFilter,
  IdListFilter,
  type InputClass,
  OrganizationCodeListFilter,
} from './filter-inputs.js';
import type { Links, ListField } from './list-field.js';
import { readOrganizationCode } from './vocabulary/organization-code.js';

/** Names a table of links for `severalCodes` and its kin: `linkedBy(CourseClause, 'course', 'clauseCode')`. */
export function linkedBy<Link>(
  table: EntityName<Link>,
  row: keyof Link & string,
  value: keyof Link & string,
): Links {
  return { table: table as EntityName<object>, row, value };
}

type Several<Place> = ListField<Extract<Place, string>>;

function several<Place extends string | Links>(
  input: InputClass,
  place: Place,
  description?: string,
): Several<Place> {
  return {
    input,
    orderBy: null,
    ...(typeof place === 'string'
      ? { columns: [place as Extract<Place, string>] }
      : { links: place as Links }),
    ...(description && { description }),
  };
}

/** Several of an enum's values, such as the ranks that a course is for. */
export function severalOf<Place extends string | Links>(
  values: object,
  place: Place,
  description?: string,
): Several<Place> {
  return several(enumListFilter(values), place, description);
}

/** Several codes, such as the clauses that a course serves. */
export function severalCodes<Place extends string | Links>(
  place: Place,
  description: string,
): Several<Place> {
  return several(IdListFilter, place, description);
}

/** Several organisations, such as those of a study group. */
export function severalOrganizations<Place extends string | Links>(
  place: Place,
  description = 'Its organisations, by their codes. / 団体（コードで指定）。',
): Several<Place> {
  return {
    ...several(OrganizationCodeListFilter, place, description),
    read: (value) => readOrganizationCode(String(value)),
  };
}

/** Clauses of the plan that a row serves. */
export function servedClauses<Place extends string | Links>(place: Place): Several<Place> {
  return severalCodes(
    place,
    'The clauses of the plan that it serves, by their codes, such as 6-dev-3. / 対応する広域計画の条項（識別子で指定、例 6-dev-3）。',
  );
}
