/** One query with its variables, as the oracle and the engines are asked. */
import type { DocumentNode } from 'graphql';

export interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}
