/** Pages asked of Apollo Server like any query: with its cost, its log and its masked errors. */
import type { ApolloServer } from '@apollo/server';
import { type KnownDocuments, RefusedQuery } from '../documents.js';
import type { GatewayContext } from '../subgraph-executor.js';
import type { AskPage } from './pages.js';

export function askPageOf(
  apollo: ApolloServer<GatewayContext>,
  documents: KnownDocuments,
): AskPage {
  return async (query, variables, contextValue) => {
    try {
      // known from here on, so that it is parsed and planned once for all pages
      documents.of(query);
    } catch (error) {
      if (error instanceof RefusedQuery) return { errors: error.errors };
      throw error;
    }
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    return body.kind === 'single' ? body.singleResult : {};
  };
}
