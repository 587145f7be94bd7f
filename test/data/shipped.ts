/** Reads what ships in `data/`, without any loader of the product, for the tests beside this file. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export const folder = new URL('../../data/', import.meta.url);

export const bytes = (name: string): Buffer => readFileSync(new URL(name, folder));

/** Refuses bytes that are not UTF-8. */
export const text = (name: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes(name));

/** Refuses bytes that are not CP932. */
export const cp932 = (name: string): string =>
  new TextDecoder('shift_jis', { fatal: true }).decode(bytes(name));

export const json = <T>(name: string): T => JSON.parse(text(name)) as T;

/** Rows of a CSV text by its first line's names. */
export const table = (content: string): Record<string, string>[] =>
  parse(content, { columns: true });

export interface Clause {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly parentId: string | null;
  readonly order: number;
  readonly domain: string | null;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly bodyJa: string | null;
}

export interface Plan {
  readonly ordinal: number;
  readonly issuerJa: string;
  readonly titleJa: string;
  readonly period: { readonly fromFiscalYear: number; readonly toFiscalYear: number };
  readonly translation: { readonly official: boolean };
  readonly revisions: readonly unknown[];
  readonly clauses: readonly Clause[];
}

export const plan = json<Plan>('wide-area-plan-6.json');
export const clauseIds = plan.clauses.map(({ id }) => id);
