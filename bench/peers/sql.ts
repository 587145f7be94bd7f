/** Peer: the statements of the operations, written by hand, behind `node:http`: what is left when nothing is general. */
import { createServer } from 'node:http';
import pg from 'pg';
import { operations } from '../operations.ts';
import { listen, mostSessions, settings } from './program.ts';

const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: mostSessions });
// the answer goes on as PostgreSQL wrote it
const types = { getTypeParser: () => (text: string) => text };

const server = createServer(async (request, reply) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const operation = operations.find(({ name }) => request.url === `/${name}`);
  const values = JSON.parse(Buffer.concat(chunks).toString());
  if (!operation) return reply.writeHead(404).end();
  const { text } = operation.sql;
  const { rows } = await pool.query<{ answer: string }>({
    name: operation.name,
    text,
    values,
    types,
  });
  reply.setHeader('content-type', operation.accept ?? 'application/json');
  reply.end(
    operation.accept ? rows.map(({ answer }) => `${answer}\n`).join('') : (rows[0]?.answer ?? null),
  );
});
listen(server);
