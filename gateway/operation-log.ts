/** One line per operation: what was asked and how it went. Never a value: neither variables nor data. */
import type { ApolloServerPlugin } from '@apollo/server';
import { errorTable, isErrorCode } from '../subgraphs/shared/errors.js';
import type { GatewayContext } from './subgraph-executor.js';

const weight = { info: 0, warn: 1, error: 2 } as const;

export function logOperation(context: GatewayContext, status: number, ms: number): void {
  const { log, operation, fetches } = context;
  const level = operation.codes
    .map((code) => (isErrorCode(code) ? errorTable[code].level : 'warn'))
    .reduce((worst, each) => (weight[each] > weight[worst] ? each : worst), 'info');
  log[level](
    {
      operation: operation.name,
      hash: operation.hash,
      status,
      ms: Math.round(ms * 10) / 10,
      fetches,
      ...(operation.codes.length > 0 && { codes: operation.codes }),
    },
    'operation',
  );
}

/** Notes on the context what Apollo Server finds out. */
export const noteOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operationName, queryHash, request, response }) {
        const { operation, fetches } = contextValue;
        operation.name = operationName ?? undefined;
        operation.hash = queryHash;
        if (response.body.kind !== 'single') return;
        // an analyst who asks for it learns which subgraphs were asked, in order, and how long each took
        if (request.http?.headers.get('x-plan') === '1') {
          const { singleResult } = response.body;
          const plan = fetches.map(({ subgraph, ms }) => ({ subgraph, ms }));
          singleResult.extensions = { ...singleResult.extensions, plan };
        }
        const codes = response.body.singleResult.errors?.map(({ extensions }) =>
          String(extensions?.['code'] ?? 'UNKNOWN'),
        );
        if (codes) operation.codes = [...new Set(codes)];
      },
    };
  },
};
