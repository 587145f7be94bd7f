/** `/`: the page a newcomer opens first. It asks `/graphql` like any client and loads nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectFolder } from '../subgraphs/shared/project-folder.js';

const files = [
  { url: '/', file: 'index.html', type: 'text/html; charset=utf-8' },
  { url: '/welcome/welcome.css', file: 'welcome.css', type: 'text/css; charset=utf-8' },
  { url: '/welcome/welcome.js', file: 'welcome.js', type: 'text/javascript; charset=utf-8' },
] as const;

export function serveWelcomePage(http: FastifyInstance): void {
  for (const { url, file, type } of files) {
    const text = readFileSync(join(projectFolder, 'gateway', 'welcome', file));
    http.route({
      url,
      method: ['GET', 'HEAD'],
      handler: async (_request, reply) =>
        reply
          .headers({
            'content-type': type,
            'cache-control': 'no-cache',
          })
          .send(text),
    });
  }
}
