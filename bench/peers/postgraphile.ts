/** Peer: PostGraphile 5 with its aggregates over the hub's tables and the views of the bench. */
import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { listen, mostSessions, settings } from './program.ts';

const { databaseUrl } = settings;

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PgAggregatesPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['coordination', 'development', 'exchange', 'recruitment', 'bench'],
      poolConfig: { max: mostSessions },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
listen(server);
