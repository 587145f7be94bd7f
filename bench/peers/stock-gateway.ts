/** Peer: `ApolloGateway` behind Apollo Server as their documentation sets them up, over the hub's subgraphs behind HTTP. */
import { createServer } from 'node:http';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { listen, settings, supergraph } from './program.ts';
import { rolesIn, viewerHeader } from './viewer-header.ts';

const { subgraphs } = settings;

const gateway = new ApolloGateway({
  supergraphSdl: supergraph(),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource<{ roles?: string }>({
      url: subgraphs[name] ?? '',
      willSendRequest: async ({ request, context }) => {
        request.http?.headers.set('hub-viewer', await viewerHeader(name, context.roles ?? ''));
      },
    }),
});
const apollo = new ApolloServer<{ roles: string }>({ gateway, csrfPrevention: true });
await apollo.start();

// what `@apollo/server`'s own integrations do, without a web framework around it
const server = createServer(async (request, reply) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'POST',
      headers,
      search: '',
      body: JSON.parse(Buffer.concat(chunks).toString()),
    },
    context: async () => ({ roles: rolesIn(request.headers['x-roles']) }),
  });
  for (const [name, value] of answer.headers) reply.setHeader(name, value);
  reply.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') reply.end(answer.body.string);
  else reply.writeHead(500).end();
});
listen(server);
