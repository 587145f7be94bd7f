/** The audit trail as the secretariat reads it: newest first, page by page, narrowed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareAudit } from '../../../database/audit/prepare.js';
import { Role } from '../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { roleSecret } from '../../support/global.js';
import { viewerOf } from '../../support/viewers.js';

const hub = subgraphUnderTest('coordination');
const secretariat = viewerOf(Role.SECRETARIAT);
const query = `query ($first: Int! = 100, $after: String, $where: AuditEntryFilter) {
  auditEntries(first: $first, after: $after, where: $where) {
    pageInfo { hasNextPage endCursor } nodes { at kind subject roles operation purpose fields organizations status codes requestId } } }`;
const read = (variables: Record<string, unknown> = {}) => hub.ask(query, variables, secretariat);

// runs before the trail is prepared
describe('a database without a trail', () => {
  it('says where it may be read, and names no table', async () => {
    const { data, errors } = await read();
    expect(data.auditEntries).toBeNull();
    expect(errors?.[0]?.extensions?.['code']).toBe('AUDIT_NOT_KEPT_HERE');
    expect(JSON.stringify(errors)).not.toMatch(/audit\.entry|select/);
  });
});

describe('the audit trail', () => {
  beforeAll(async () => {
    await prepareAudit(hub.database.adminUrl, roleSecret);
    const entries = [
      { subject: 'a', organizations: ['111007'], codes: [] },
      { subject: 'b', organizations: [], codes: ['FORBIDDEN'] },
      { subject: 'a', organization: '112071', organizations: [], codes: [] },
    ].map((entry) => ({
      kind: 'request',
      roles: ['CLERK'],
      fields: ['Query.x'],
      status: 200,
      ...entry,
    }));
    const own = { kind: 'audit read', purpose: '点検', by: 'operator' };
    for (const [index, entry] of [...entries, own].entries()) {
      // two of them at the same instant: the rest of the key tells them apart
      await hub.sql(`insert into audit.entry values ('chain', $1, $2, $3, 'seal')`, [
        index + 1,
        `2026-04-0${Math.min(index + 1, 3)}T00:00:00.000Z`,
        JSON.stringify(entry),
      ]);
    }
  });
  afterAll(() => hub.sql('drop schema audit cascade'));

  it('comes newest first, each page with one statement, and without gap or repetition', async () => {
    const subjects: string[] = [];
    let after: string | null = null;
    do {
      const { data, statements } = await read({ first: 1, after });
      const { nodes, pageInfo } = data.auditEntries;
      subjects.push(nodes[0].subject);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      expect(statements.filter((text) => text.includes('audit.entry'))).toHaveLength(1);
    } while (after);
    expect(subjects).toEqual(['operator', 'a', 'b', 'a']);
  });

  it.each([
    [{ subject: 'a' }, 2],
    [{ subject: 'operator' }, 1],
    [{ organization: '111007' }, 1],
    [{ organization: '112071' }, 1],
    [{ code: 'FORBIDDEN' }, 1],
    [{ from: '2026-04-02' }, 3],
    [{ from: '2026-04-02', to: '2026-04-03' }, 1],
    [{ subject: `a' or true --` }, 0],
  ])('is narrowed by %j to %i', async (asked, many) => {
    const { data } = await read({ where: asked });
    expect(data.auditEntries.nodes).toHaveLength(many);
  });

  it.each(['x', Buffer.from('[1,2]').toString('base64url')])(
    'refuses the cursor %s',
    async (after) => {
      const { errors } = await read({ after });
      expect(errors?.[0]?.extensions?.['code']).toBe('CURSOR_NOT_UNDERSTOOD');
    },
  );

  it.each([0, 1001])('refuses a page of %i', async (first) => {
    const { errors } = await read({ first });
    expect(errors?.[0]?.extensions?.['code']).toBe('PAGE_SIZE_OUT_OF_RANGE');
  });

  it.each([Role.CLERK, Role.PLANNING, Role.OPERATOR])('is refused to %s', async (role) => {
    const { errors, statements } = await hub.ask(query, {}, viewerOf(role));
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(statements.filter((text) => text.includes('audit.entry'))).toEqual([]);
  });
});
