import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineName } from '../../gateway/engine/engine.js';
import type { ForeignErrors } from '../../gateway/subgraph-errors.js';
import { type Federation, openFederation } from './support/federation.js';
import { openTestGateway, type TestGateway } from './support/open-gateway.js';

const query = '{ broken refused members { code fails } }';
const data = {
  broken: null,
  refused: null,
  members: [
    { code: '11100', fails: 1 },
    { code: '11201', fails: null },
    { code: '11203', fails: 1 },
  ],
};

describe.each<EngineName>(['hive', 'apollo'])('errors of subgraphs under %s', (engine) => {
  let federation: Federation;
  const gateways = new Map<ForeignErrors, TestGateway>();
  beforeAll(async () => {
    federation = await openFederation();
    for (const foreignErrors of ['mask', 'pass'] as const) {
      gateways.set(foreignErrors, await openTestGateway(federation, { engine, foreignErrors }));
    }
  });
  afterAll(async () => {
    for (const gateway of gateways.values()) await gateway.stop();
    await federation.stop();
  });
  const open = (foreignErrors: ForeignErrors) => gateways.get(foreignErrors) as TestGateway;

  it('pass on when the code is of our table, with their path', async () => {
    const { body } = await open('mask').ask('{ refused }');
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('A fiscal year is wanted'),
        path: ['refused'],
        extensions: {
          code: 'FISCAL_YEAR_NOT_UNDERSTOOD',
          came: 'x',
          messageJa: expect.stringContaining('年度'),
        },
      },
    ]);
  });

  it('are masked otherwise: an id for the client, the cause in the log', async () => {
    const { status, body, text } = await open('mask').ask(query);
    expect(status).toBe(200);
    expect(body.data).toEqual(data);
    expect(text).not.toMatch(/secret_table|db\.internal|10\.1\.2\.3|stack|THEIR_OWN/);
    const masked = body.errors.filter(
      (error: { extensions: { code: string } }) =>
        error.extensions.code === 'INTERNAL_SERVER_ERROR',
    );
    expect(masked.map(({ path }: { path: unknown }) => path)).toEqual([
      ['broken'],
      ['members', 1, 'fails'],
    ]);
    for (const { extensions } of masked) {
      expect(open('mask').lines).toContainEqual(
        expect.objectContaining({ level: 50, errorId: extensions.errorId }),
      );
    }
  });

  it('of foreign subgraphs pass on without hosts and stacks when that is asked', async () => {
    const { body, text } = await open('pass').ask(query);
    expect(body.data).toEqual(data);
    expect(body.errors).toContainEqual({
      message: 'no such host …',
      path: ['members', 1, 'fails'],
      extensions: { code: 'THEIR_OWN' },
    });
    expect(body.errors).toContainEqual({
      message: 'select * from secret_table failed at …',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(text).not.toMatch(/db\.internal|10\.1\.2\.3|stacktrace|serviceName/);
  });
});
