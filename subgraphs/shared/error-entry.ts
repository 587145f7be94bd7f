/** What the table of errors says of each code. */
export interface ErrorEntry {
  /** HTTP status when the whole request fails because of it. */
  readonly status: number;
  readonly level: 'info' | 'warn' | 'error';
  readonly en: string;
  readonly ja: string;
}
