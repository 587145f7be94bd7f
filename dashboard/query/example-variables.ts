/** Values for the variables that an example demands, so that it runs as it stands. */
import { Kind, parse, print } from 'graphql';
import { currentYear, plan } from '../frame/fiscal-years.ts';

const values: Readonly<Record<string, unknown>> = {
  'FiscalYearRange!': { from: plan.from, to: currentYear },
  'FiscalYearInput!': currentYear,
  'SubcommitteeKind!': 'PLANNING_OPERATIONS',
  'JobFamily!': 'CIVIL_ENGINEERING',
  '[StatisticsDimension!]!': ['FISCAL_YEAR', 'REGION'],
  'Boolean!': true,
  'ID!': '111007',
};

export function exampleVariables(text: string): string {
  const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return '{}';
  const demanded = (operation.variableDefinitions ?? []).filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  );
  const given = demanded.map(({ variable, type }) => [variable.name.value, values[print(type)]]);
  return JSON.stringify(Object.fromEntries(given), null, 2);
}
