/**
 * A small federation for the gateway's tests: three real subgraphs behind real
 * HTTP servers. Any of them may be replaced by a server that misbehaves.
 */
import { composeServices } from '@apollo/composition';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { GraphQLError, parse } from 'graphql';
import { HubError } from '../../../subgraphs/shared/errors.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])\n';

const typeDefs = {
  members: `${link}
    "A member organization."
    type Member @key(fields: "code") { code: ID! name: String! population: Int secret: String @inaccessible }
    interface Place { name: String! }
    type City implements Place { name: String! mayor: String }
    type Town implements Place { name: String! }
    type Query {
      members(first: Int): [Member!]!
      member(code: ID!): Member
      places: [Place!]!
      broken: String
      refused: String
    }
    type Mutation { rename(code: ID!, name: String!): Member }
  `,
  training: `${link}
    type Member @key(fields: "code") {
      code: ID!
      intakes(fiscalYear: Int): [Intake!]!
      hours: Int
      population: Int @external
      perHead: Float @requires(fields: "population")
      fails: Int
    }
    type Intake { fiscalYear: Int! people: Int! }
    type Query { courses: [String!] course: Course! }
    type Course { title: String! }
  `,
  exchange: `${link}
    type Member @key(fields: "code") { code: ID! placements: Int }
    type Query { postings: [String!] hosts(first: Int!): [String!] }
  `,
} as const;

export type SmallSubgraph = keyof typeof typeDefs;

const rows = [
  { code: '11100', name: 'さいたま市', population: 1_340_000 },
  { code: '11201', name: '川越市', population: 353_000 },
  { code: '11203', name: '川口市', population: 594_000 },
];

const withCode = {
  __resolveReference: ({ code, ...rest }: { code: string }) => ({ code, ...rest }),
};

const resolvers = {
  members: {
    Member: {
      __resolveReference: ({ code }: { code: string }) =>
        rows.find((row) => row.code === code) ?? null,
    },
    Place: { __resolveType: ({ mayor }: { mayor?: string }) => (mayor ? 'City' : 'Town') },
    Query: {
      members: (_: unknown, { first }: { first?: number }) => rows.slice(0, first ?? rows.length),
      member: (_: unknown, { code }: { code: string }) => rows.find((row) => row.code === code),
      places: () => [{ name: '川越', mayor: '市長' }, { name: '三芳' }],
      broken: () => {
        throw new Error('select * from secret_table failed at db.internal:5432');
      },
      refused: () => {
        throw new HubError('FISCAL_YEAR_NOT_UNDERSTOOD', { came: 'x' });
      },
    },
    Mutation: {
      rename: (_: unknown, { code, name }: { code: string; name: string }) => ({ code, name }),
    },
  },
  training: {
    Member: {
      ...withCode,
      intakes: (_: unknown, { fiscalYear }: { fiscalYear?: number }) => [
        { fiscalYear: fiscalYear ?? 2024, people: 12 },
      ],
      hours: () => 40,
      perHead: ({ population }: { population: number }) => population / 40,
      fails: ({ code }: { code: string }) => {
        if (code === '11201')
          throw new GraphQLError('no such host http://10.1.2.3:4002/graphql', {
            extensions: { code: 'THEIR_OWN' },
          });
        return 1;
      },
    },
    Query: { courses: () => ['D-014'], course: () => ({ title: '公務員倫理' }) },
  },
  exchange: {
    Member: { ...withCode, placements: () => 3 },
    Query: {
      postings: () => ['P-1'],
      hosts: (_: unknown, { first }: { first: number }) => ['h1', 'h2'].slice(0, first),
    },
  },
};

export interface RunningSubgraph {
  readonly url: string;
  /** Headers of the requests that came. */
  readonly requests: Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

export async function serveSmallSubgraph(name: SmallSubgraph): Promise<RunningSubgraph> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] as never },
  ]);
  const apollo = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: true,
    plugins: [
      {
        async requestDidStart() {
          return {
            async willSendResponse({ response: { body } }) {
              if (name === 'exchange' || body.kind !== 'single') return;
              const kind = name === 'training' ? 'SYNTHETIC' : 'PUBLISHED';
              body.singleResult.extensions = { datasetKinds: [kind] };
            },
          };
        },
      },
    ],
  });
  await apollo.start();
  const http = fastify({ forceCloseConnections: true });
  const requests: Record<string, unknown>[] = [];
  http.addHook('onRequest', async ({ headers }) => {
    requests.push(headers);
  });
  http.post('/graphql', fastifyApolloHandler(apollo));
  const address = await http.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `${address}/graphql`,
    requests,
    async stop() {
      await http.close();
      await apollo.stop();
    },
  };
}

export interface Federation {
  readonly urls: Readonly<Record<SmallSubgraph, string>>;
  readonly subgraphs: Readonly<Partial<Record<SmallSubgraph, RunningSubgraph>>>;
  readonly supergraphSdl: string;
  stop(): Promise<void>;
}

/** Starts all subgraphs but those whose address is given. */
export async function openFederation(
  instead: Partial<Record<SmallSubgraph, string>> = {},
): Promise<Federation> {
  const names = Object.keys(typeDefs) as SmallSubgraph[];
  const subgraphs: Partial<Record<SmallSubgraph, RunningSubgraph>> = {};
  const urls: Partial<Record<SmallSubgraph, string>> = { ...instead };
  for (const name of names) {
    if (urls[name]) continue;
    const running = await serveSmallSubgraph(name);
    subgraphs[name] = running;
    urls[name] = running.url;
  }
  const complete = urls as Record<SmallSubgraph, string>;
  return {
    urls: complete,
    subgraphs,
    supergraphSdl: composeSmall(complete),
    async stop() {
      await Promise.all(Object.values(subgraphs).map((running) => running.stop()));
    },
  };
}

export function composeSmall(urls: Readonly<Record<SmallSubgraph, string>>): string {
  const composed = composeServices(
    (Object.keys(typeDefs) as SmallSubgraph[]).map((name) => ({
      name,
      url: urls[name],
      typeDefs: parse(typeDefs[name]),
    })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  return composed.supergraphSdl;
}
