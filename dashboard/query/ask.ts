/** Asks any document, with its plan; what the editor and the exports send. */
import type { AnswerError } from '@hitozukuri/hooks/tanstack';
import type { Exported } from '../export/save-table.ts';

export interface PlanStep {
  readonly subgraph: string;
  readonly ms: number;
}

export interface RawAnswer {
  readonly asked: Exported;
  readonly status: number;
  /** Milliseconds until the answer had arrived. */
  readonly ms: number;
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly plan?: readonly PlanStep[] };
}

export async function askDocument(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<RawAnswer> {
  const begun = performance.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-plan': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const came = (await response.json()) as Partial<RawAnswer>;
  const { data = null, errors = [], extensions = {} } = came;
  const asked = { text: query, variables };
  return {
    asked,
    status: response.status,
    ms: performance.now() - begun,
    data,
    errors,
    extensions,
  };
}
