/** The answer of a document as a file: asked of the hub once more, with an `Accept` that names the form (docs/export.md). */
import { type AnswerError, HubFailure } from '@hitozukuri/hooks/tanstack';

export type TableForm = 'xlsx' | 'csv' | 'json';

/** What is exported: any document, or one of the contract. */
export interface Exported {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

const types: Readonly<Record<TableForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; bom=true',
  json: 'application/json; profile=rows',
};

/** Hands the file to the browser. Throws `HubFailure`. */
export async function saveTable(
  { text, variables = {} }: Exported,
  form: TableForm,
  language: 'ja' | 'en',
): Promise<void> {
  // programs read JSON; they want the names of the graph
  const headings = language === 'ja' && form !== 'json' ? 'ja' : 'graphql';
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: `${types[form]}; headings=${headings}` },
    body: JSON.stringify({ query: text, variables }),
  }).catch(() => undefined);
  if (!response) throw new HubFailure(0, []);
  if (!response.ok) {
    const { errors = [] } = (await response.json().catch(() => ({}))) as {
      readonly errors?: readonly AnswerError[];
    };
    throw new HubFailure(response.status, errors);
  }
  // an answer that is cut off half-way fails here, and no half of a table is saved
  const file = await response.blob().catch(() => undefined);
  if (!file) throw new HubFailure(0, []);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  save(named?.[1] ?? `hitozukuri.${form}`, file);
}

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser takes hold of it after the click has ended
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
