/** Peer: Hive Gateway with the planner written in Rust, over the hub's subgraphs behind HTTP. */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { listen, settings, supergraph } from './program.ts';
import { rolesIn, viewerHeader } from './viewer-header.ts';

const { subgraphs } = settings;

const gateway = createGatewayRuntime({
  supergraph: supergraph(),
  unifiedGraphHandler,
  logging: 'error',
  graphiql: false,
  landingPage: false,
  propagateHeaders: {
    fromClientToSubgraphs: async ({ request, subgraphName }) => {
      const name = Object.keys(subgraphs).find((each) => each === subgraphName.toLowerCase()) ?? '';
      const roles = rolesIn(request.headers.get('x-roles') ?? undefined);
      return { 'hub-viewer': await viewerHeader(name, roles) };
    },
  },
});
listen(createServer(gateway));
