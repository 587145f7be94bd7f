/** What the table says of one code. An error keeps the whole file out; a warning does not. */
export interface ProblemEntry {
  readonly severity: 'error' | 'warning';
  readonly en: string;
  readonly ja: string;
  readonly mend: { readonly en: string; readonly ja: string };
}
