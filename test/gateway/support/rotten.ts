/** Servers that answer anything but GraphQL: each is a real socket. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RottenServer {
  readonly url: string;
  stop(): Promise<void>;
}

const json = { 'content-type': 'application/json' };

export const rotten = {
  silent: () => {},
  'slow in the middle': (_request, response) => {
    response.writeHead(200, json).write('{"data":{');
  },
  'not JSON': (_request, response) => {
    response.writeHead(200, json).end('<html>it works</html>');
  },
  'JSON of another kind': (_request, response) => {
    response.writeHead(200, json).end('[1,2,3]');
  },
  'an empty object': (_request, response) => {
    response.writeHead(200, json).end('{}');
  },
  'data of the wrong shape': (_request, response) => {
    response.writeHead(200, json).end('{"data":{"_entities":"x","courses":7}}');
  },
  'entities that are no objects': (_request, response) => {
    response.writeHead(200, json).end('{"data":{"_entities":[1,2]}}');
  },
  'another content type': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('{"data":{"_entities":[]}}');
  },
  'an internal error': (_request, response) => {
    response.writeHead(500, json).end('{"errors":[{"message":"at db.internal:5432"}]}');
  },
  'a redirection': (_request, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  },
  'a reset connection': (request) => {
    request.socket.resetAndDestroy();
  },
  'half an answer': (_request, response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' });
    response.write('{"data":', () => response.destroy());
  },
  'an endless answer': (_request, response) => {
    response.writeHead(200, json);
    const piece = ' '.repeat(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
} satisfies Record<string, RequestListener>;

export async function serveRotten(listener: RequestListener): Promise<RottenServer> {
  const server = createServer((request, response) => {
    request.resume();
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address where nobody listens. */
export async function deadAddress(): Promise<string> {
  const { url, stop } = await serveRotten(() => {});
  await stop();
  return url;
}
