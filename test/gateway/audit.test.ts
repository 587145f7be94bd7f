import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../gateway/audit/event.js';
import { HubError } from '../../subgraphs/shared/errors.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { type Federation, openFederation } from './support/federation.js';
import { openTestGateway, post, type TestGateway } from './support/open-gateway.js';

const json = { 'content-type': 'application/json' };
let events: AuditEvent[] = [];
let federation: Federation;
let gateway: TestGateway;
beforeAll(async () => {
  federation = await openFederation();
  gateway = await openTestGateway(federation, {
    engine: 'hive',
    audit: (event) => events.push(event),
    authenticate: async ({ headers }) => {
      if (headers.authorization === 'Bearer wrong') throw new HubError('TOKEN_INVALID');
      return { subject: 'user-1', roles: [Role.PLANNING], organization: null };
    },
  });
});
afterAll(async () => {
  await gateway?.stop();
  await federation?.stop();
});
beforeEach(() => {
  events = [];
});

const ask = (body: unknown, headers: Record<string, string> = {}) =>
  post(gateway.url, typeof body === 'string' ? body : JSON.stringify(body), {
    ...json,
    ...headers,
  });
const event = async (): Promise<AuditEvent> => {
  await expect.poll(() => events).toHaveLength(1);
  return events[0] as AuditEvent;
};

describe('the audit trail is told', () => {
  it('who asked which fields of which organisations, and why', async () => {
    const query =
      'query Look($code: ID!) { a: member(code: $code) { ...F } member(code: "111007") { hours } } fragment F on Member { name }';
    const purpose = encodeURIComponent('令和8年度の研修計画');
    const { headers } = await ask(
      { query, variables: { code: '112020' } },
      { 'x-purpose': purpose },
    );
    expect(await event()).toEqual({
      kind: 'request',
      requestId: headers.get('x-request-id'),
      subject: 'user-1',
      roles: ['PLANNING'],
      organization: null,
      operation: 'Look',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      fields: ['Member.hours', 'Member.name', 'Query.member'],
      organizations: ['111007', '112020'],
      purpose: '令和8年度の研修計画',
      status: 200,
      codes: [],
    });
  });

  it('of organisations in ids and lists too, and of no other value', async () => {
    const variables = {
      a: [{ eq: 'MemberOrganization:112020' }],
      b: '11202',
      c: 'geheim',
      d: 112038,
    };
    await ask({ query: '{ courses }', variables });
    const told = await event();
    expect(told.organizations).toEqual(['112020']);
    expect(JSON.stringify(told)).not.toMatch(/geheim|D-014/);
  });

  it.each<[string, unknown, Record<string, string>, number, string]>([
    [
      'a bad token',
      { query: '{ courses }' },
      { authorization: 'Bearer wrong' },
      401,
      'TOKEN_INVALID',
    ],
    ['a query that is none', '{', {}, 400, 'BAD_REQUEST'],
    ['a field nobody knows', { query: '{ nope }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a limit', { query: `{${' courses'.repeat(40)} }` }, {}, 400, 'TOO_MANY_ROOT_FIELDS'],
  ])('of %s too', async (_what, body, headers, status, code) => {
    await ask(body, headers);
    expect(await event()).toMatchObject({ status, codes: [code], fields: [] });
  });
});
