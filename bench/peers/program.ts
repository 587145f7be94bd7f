/** What the peers' programs have in common: they are told where the database is, and tell where they listen. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Settings {
  /** Of a role that sees all rows. */
  readonly databaseUrl: string;
  /** Addresses of the hub's subgraphs behind HTTP, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Where the keys lie with which subgraphs know who asks. */
  readonly viewerKeyFile: string;
}

export const settings: Settings = JSON.parse(process.argv[2] ?? '{}');

/** Sessions with PostgreSQL, which takes a hundred of all together; it has no more work to do at once than processors. */
export const mostSessions = 6;

export function listen(server: Server): void {
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`ready http://127.0.0.1:${port}\n`);
  });
}

/** The hub's supergraph with the addresses where its subgraphs are now. */
export function supergraph(): string {
  const file = new URL('../../schema/supergraph.graphql', import.meta.url);
  return readFileSync(file, 'utf8').replace(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (text, name: string) =>
      settings.subgraphs[name]
        ? `@join__graph(name: "${name}", url: "${settings.subgraphs[name]}")`
        : text,
  );
}
