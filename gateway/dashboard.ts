/**
 * `/`: the dashboard as it was built, static files. Its pages have addresses of their own; each
 * answers the same document, and the script in it shows the page.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { projectFolder } from '../subgraphs/shared/project-folder.js';

/** The addresses of the dashboard's pages; `dashboard/pages.ts` shows a page for each. */
export const pageAddresses = [
  '/',
  '/map',
  '/organizations',
  '/organizations/:code',
  '/development',
  '/development/:code',
  '/exchange',
  '/exchange/:code',
  '/recruitment',
  '/recruitment/:code',
  '/council',
  '/council/:body',
  '/pivot',
  '/query',
  '/import',
  '/import/:code',
  '/checks',
  '/audit',
  '/account',
] as const;

/** Serves what `npm start` built; without a build there is only GraphQL. */
export function serveDashboard(http: FastifyInstance): void {
  const root = join(projectFolder, 'dist', 'dashboard');
  if (!existsSync(join(root, 'index.html'))) return;
  void http.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    globIgnore: ['index.html*'],
    setHeaders: (reply, path) => {
      // names of built files hold a hash of what is in them
      const kept = path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.header('cache-control', kept);
    },
  });
  const showPage = (_request: unknown, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  for (const url of pageAddresses) http.route({ url, method: ['GET', 'HEAD'], handler: showPage });
}
