/**
 * What holds for every request holds where the gateway calls the resolvers itself too, as it
 * does where nothing else is set: each limit, access by role and by row, and the audit trail;
 * also for an operation that was compiled for somebody else.
 */
import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../gateway/audit/event.js';
import type { GatewayOptions } from '../../../gateway/gateway.js';
import { defaultLimits } from '../../../gateway/limits/limits.js';
import { publicViewer, Role, type Viewer } from '../../../subgraphs/shared/viewer.js';
import { hubUnderTest } from '../../support/hub.js';

const direct = { engine: 'direct', subgraphs: 'in-process' } as const;
const limits = {
  ...defaultLimits,
  tokens: 200,
  nesting: 12,
  depth: 8,
  aliases: 3,
  rootFields: 3,
  directives: 3,
  selections: 60,
  pageSize: 50,
  cost: 300,
  costPerMinute: 400,
};
let events: AuditEvent[] = [];
const people: Readonly<Record<string, Viewer>> = {
  planning: { subject: 'planning-1', roles: [Role.PLANNING], organization: null },
  saitama: { subject: 'clerk-1', roles: [Role.CLERK], organization: '111007' },
  kawagoe: { subject: 'clerk-2', roles: [Role.CLERK], organization: '112011' },
};
let users = 0;
/** A person of their own, who has spent nothing yet. */
const somebody = () => ({ 'x-user': `user-${users++}` });

const authenticate: GatewayOptions['authenticate'] = async ({ headers }) => {
  const name = headers['x-user'];
  if (typeof name !== 'string') return publicViewer;
  return people[name] ?? { subject: name, roles: [], organization: null };
};
const hub = hubUnderTest(direct, { limits, authenticate, audit: (event) => events.push(event) });
/** With the usual limits, but for the time. */
const usual = hubUnderTest(direct, { limits: { ...defaultLimits, duration: 2_000 }, authenticate });
beforeEach(() => {
  events = [];
});

const members = (inner: string) => `{ memberOrganizations(first: 3) { nodes { ${inner} } } }`;
const page = 'query($n: Int!) { memberOrganizations(first: $n) { nodes { code } } }';
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

describe('each limit', () => {
  it.each<[string, string, Record<string, unknown> | undefined]>([
    ['TOO_MANY_TOKENS', members(many(200, () => 'code')), undefined],
    ['TOO_DEEP', `{ a(b: ${'['.repeat(20)}${']'.repeat(20)}) }`, undefined],
    [
      'TOO_DEEP',
      members(
        'source { id } trainingSupports { nodes { organization { trainingSupports { nodes { organization { code } } } } } }',
      ),
      undefined,
    ],
    ['TOO_MANY_ALIASES', members(many(4, (index) => `a${index}: code`)), undefined],
    ['TOO_MANY_ROOT_FIELDS', `{ ${many(4, () => '__typename')} }`, undefined],
    ['TOO_MANY_DIRECTIVES', members(many(4, () => 'code @skip(if: false)')), undefined],
    ['TOO_MANY_SELECTIONS', members(many(70, () => 'code')), undefined],
    ['PAGE_SIZE_OUT_OF_RANGE', page, { n: 51 }],
    [
      'COST_TOO_HIGH',
      'query($n: Int!) { memberOrganizations(first: $n) { nodes { recruitmentExams(first: 10) { nodes { code } } } } }',
      { n: 40 },
    ],
  ])(
    '%s refuses before anything is asked, also at the second time',
    async (code, query, variables) => {
      for (const time of ['first', 'second']) {
        const { status, errors, data, statements } = await hub.ask(query, variables, somebody());
        expect(errors?.[0].extensions, time).toMatchObject({ code });
        expect({ status, data, statements }).toEqual({
          status: 400,
          data: undefined,
          statements: [],
        });
      }
    },
  );

  it('holds for other variables of an operation that was answered before', async () => {
    expect((await hub.ask(page, { n: 2 }, somebody())).data.memberOrganizations.nodes).toHaveLength(
      2,
    );
    const { errors, statements } = await hub.ask(page, { n: 51 }, somebody());
    expect(errors?.[0].extensions).toMatchObject({ code: 'PAGE_SIZE_OUT_OF_RANGE', limit: 50 });
    expect(statements).toEqual([]);
  });

  it('of a minute is each person’s own, whatever was compiled before', async () => {
    const me = somebody();
    const codes: (string | undefined)[] = [];
    for (let time = 0; time < 9; time += 1) {
      const { errors } = await hub.ask(page, { n: 50 }, me);
      codes.push(errors?.[0].extensions.code);
    }
    expect(codes.at(-1)).toBe('COST_PER_MINUTE_TOO_HIGH');
    expect(codes[0]).toBeUndefined();
    expect((await hub.ask(page, { n: 50 }, somebody())).errors).toBeUndefined();
  });
});

describe('a query that takes too long', () => {
  it('is given up with 408', async () => {
    const owner = new Client({ connectionString: usual.database.adminUrl });
    await owner.connect();
    try {
      await owner.query('begin; lock table coordination.member_organization');
      const { status, errors } = await usual.ask(page, { n: 2 });
      expect(status).toBe(408);
      expect(errors?.[0].extensions).toMatchObject({ code: 'QUERY_TIMEOUT', limit: 2_000 });
    } finally {
      await owner.end();
    }
    expect((await usual.ask(page, { n: 2 })).status).toBe(200);
  });
});

const intakes = `{ memberOrganizations(first: 2) { nodes { code trainingIntakes { completed { display } } } } }`;
const detail = `{ trainingSessions(first: 100) { nodes { code intakes(first: 10) { nodes { organization { code } } } } } }`;

describe('what somebody may read', () => {
  it('does not follow from what was answered to another role, in any order', async () => {
    for (const turn of [0, 1]) {
      const allowed = await hub.ask(intakes, undefined, { 'x-user': 'planning' });
      expect(allowed.errors, String(turn)).toBeUndefined();
      expect(allowed.data.memberOrganizations.nodes[0].trainingIntakes).toEqual(expect.any(Array));
      const refused = await hub.ask(intakes, undefined, somebody());
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(refused.data.memberOrganizations.nodes).toEqual([
        { code: expect.any(String), trainingIntakes: null },
        { code: expect.any(String), trainingIntakes: null },
      ]);
    }
  });

  it('is of rows only the own organisation’s, also when many ask at once by the same connections', async () => {
    const ask = async (user: string) => {
      const { data } = await usual.ask(detail, undefined, { 'x-user': user });
      type Session = { intakes: { nodes: { organization: { code: string } }[] } };
      return (data.trainingSessions.nodes as Session[]).flatMap((session) =>
        session.intakes.nodes.map(({ organization }) => organization.code),
      );
    };
    const told = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const user = index % 2 === 0 ? 'saitama' : 'kawagoe';
        return [user, await ask(user)] as const;
      }),
    );
    for (const [user, codes] of told) {
      const own = people[user]?.organization;
      expect(codes.filter((code) => code !== own)).toEqual([]);
    }
    for (const code of ['111007', '112011']) {
      expect(told.some(([, codes]) => codes.includes(code))).toBe(true);
    }
  });
});

describe('the audit trail', () => {
  it('is told of each request, also where the operation is known', async () => {
    for (const time of [1, 2]) {
      await hub.ask(page, { n: time }, { 'x-user': 'planning' });
      await expect.poll(() => events).toHaveLength(time);
    }
    expect(events).toMatchObject([
      { subject: 'planning-1', roles: ['PLANNING'], status: 200, codes: [] },
      { subject: 'planning-1', roles: ['PLANNING'], status: 200, codes: [] },
    ]);
    expect(events[1]?.fields).toEqual([
      'MemberOrganization.code',
      'MemberOrganizationConnection.nodes',
      'Query.memberOrganizations',
    ]);
  });

  it('is told of what was refused, by a limit or to a role', async () => {
    await hub.ask(page, { n: 51 }, somebody());
    await expect.poll(() => events).toHaveLength(1);
    await hub.ask(intakes, undefined, somebody());
    await expect.poll(() => events).toHaveLength(2);
    expect(events.map(({ codes }) => codes)).toEqual([['PAGE_SIZE_OUT_OF_RANGE'], ['FORBIDDEN']]);
    expect(events[1]?.fields).toContain('MemberOrganization.trainingIntakes');
  });
});
