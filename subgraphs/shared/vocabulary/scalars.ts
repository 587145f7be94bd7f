/** The graph's own scalars: the gateway checks their values before anything is planned. */
import type { GraphQLScalarType } from 'graphql';
import { DateInput } from './day.js';
import { FiscalYearInput } from './fiscal-year-input.js';

export const scalars: readonly GraphQLScalarType[] = [DateInput, FiscalYearInput];
