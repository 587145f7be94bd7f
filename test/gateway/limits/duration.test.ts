import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultLimits } from '../../../gateway/limits/limits.js';
import { type Federation, openFederation } from '../support/federation.js';
import { openTestGateway, type TestGateway } from '../support/open-gateway.js';

let federation: Federation;
let gateway: TestGateway;
const asked: string[] = [];
const silent = createServer((request) => {
  asked.push('asked');
  request.once('close', () => asked.push('left'));
});
beforeAll(async () => {
  federation = await openFederation();
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`;
  const { supergraphSdl, urls } = federation;
  gateway = await openTestGateway(
    { supergraphSdl, urls: { ...urls, exchange: url } },
    { engine: 'hive', deadline: 60_000, limits: { ...defaultLimits, duration: 300 } },
  );
});
afterAll(async () => {
  await gateway?.stop();
  silent.closeAllConnections();
  silent.close();
  await federation?.stop();
});

it('a query that takes too long is given up, with what it had begun', async () => {
  const { status, body } = await gateway.ask('{ postings }');
  expect(status).toBe(408);
  expect(body).toEqual({
    errors: [
      {
        message: expect.stringContaining('longer than 300 ms'),
        extensions: { code: 'QUERY_TIMEOUT', limit: 300, messageJa: expect.any(String) },
      },
    ],
  });
  await expect.poll(() => asked).toEqual(['asked', 'left']);
  expect((await gateway.ask('{ courses }')).body.data).toEqual({ courses: ['D-014'] });
});
