/** Asks any document, with its plan; what the editor and the exports send. */
import type { AnswerError } from '@hitozukuri/hooks/tanstack';

export interface PlanStep {
  readonly subgraph: string;
  readonly ms: number;
}

export interface RawAnswer {
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
  return { status: response.status, ms: performance.now() - begun, data, errors, extensions };
}
