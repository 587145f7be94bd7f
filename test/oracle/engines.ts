/** The gateway's engines, asked through Apollo Server as a client asks them, with the subgraphs in this process. */

import { type ExecutionResult, print } from 'graphql';
import { makeApolloServer } from '../../gateway/apollo-server.js';
import type { Cost } from '../../gateway/cost/cost-limits.js';
import type { EngineName } from '../../gateway/engine/engine.js';
import { HubGateway } from '../../gateway/hub-gateway.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import type { GatewayContext, SubgraphExecutors } from '../../gateway/subgraph-executor.js';
import { type Logger, openLog } from '../../subgraphs/shared/log.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import { everyReader } from '../support/viewers.js';
import { compositionOf } from './composition.js';
import type { Question } from './question.js';

export interface EngineUnderTest {
  /** What each answer says of its cost, in the order asked. */
  readonly costs: readonly Cost[];
  execute(question: Question): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

export async function engineUnderTest(
  name: EngineName,
  subgraphs: readonly Subgraph[],
): Promise<EngineUnderTest> {
  const log = openLog('silent', 'gateway');
  // subgraphs refuse too large pages themselves, field by field; the oracle has no price to refuse by
  const unlimited = Number.MAX_SAFE_INTEGER;
  const limits = {
    ...defaultLimits,
    pageSize: unlimited,
    cost: unlimited,
    costPerMinute: unlimited,
  };
  const gateway = new HubGateway({
    engine: name,
    foreignErrors: 'mask',
    limits,
    log,
  });
  const { supergraph } = compositionOf(subgraphs);
  await gateway.use(supergraph, inProcess(subgraphs), subgraphs);
  const server = makeApolloServer({
    gateway,
    documentByHash: () => undefined,
    limits,
    log,
  });
  await server.start();
  const costs: Cost[] = [];
  return {
    costs,
    async execute({ document, variables }) {
      const { body } = await server.executeOperation(
        { query: print(document), variables },
        { contextValue: contextOf(log) },
      );
      if (body.kind === 'incremental') throw new Error('the answer comes in parts');
      const result = body.singleResult as ExecutionResult;
      const cost = result.extensions?.['cost'] as Cost | undefined;
      if (cost) costs.push(cost);
      return result;
    },
    stop: () => server.stop(),
  };
}

const contextOf = (log: Logger): GatewayContext => ({
  requestId: 'oracle',
  log,
  user: 'oracle',
  trusted: false,
  viewer: everyReader,
  purpose: null,
  left: new AbortController().signal,
  signal: new AbortController().signal,
  datasetKinds: new Set(),
  fetches: [],
  timedOut: new Set(),
  unknowing: new Set(),
  operation: { name: undefined, hash: undefined, codes: [] },
});

const inProcess =
  (subgraphs: readonly Subgraph[]): SubgraphExecutors =>
  (name) => {
    const subgraph = subgraphs.find((each) => each.name === name);
    if (!subgraph) throw new Error(`there is no subgraph ${name}`);
    return ({ document, variables, operationName, context: { requestId, log, viewer } }) =>
      subgraph.execute({ document, variables, operationName, requestId, log, viewer });
  };
