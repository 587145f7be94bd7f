import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keysInFile, type ReadKeys } from '../../../subgraphs/shared/key-file.js';
import { readViewer, viewerSigner } from '../../../subgraphs/shared/signed-viewer.js';
import { publicViewer, Role, type Viewer } from '../../../subgraphs/shared/viewer.js';

const clerk: Viewer = { subject: 'user-1', roles: [Role.CLERK], organization: '111007' };
const keys =
  (...texts: readonly string[]): ReadKeys =>
  async () =>
    texts.map((text) => Buffer.from(text)) as never;
const one = keys('1'.repeat(32));
const two = keys('2'.repeat(32));
const signed = (viewer: Viewer = clerk) => viewerSigner(one)(viewer, 'exchange');
const later = (seconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + seconds * 1000);
};
afterEach(() => {
  vi.useRealTimers();
});
const notTrusted = { extensions: { code: 'VIEWER_NOT_TRUSTED' } };

describe('a subgraph is told who asks', () => {
  it('by a header of the gateway', async () => {
    expect(await readViewer(await signed(), 'exchange', one)).toEqual(clerk);
  });

  it('and answers the public without it', async () => {
    expect(await signed(publicViewer)).toBeUndefined();
    expect(await readViewer(undefined, 'exchange', one)).toBe(publicViewer);
  });

  it('by one signature for all fetches of a request', async () => {
    const sign = viewerSigner(one);
    expect(await sign(clerk, 'exchange')).toBe(await sign(clerk, 'exchange'));
    expect(await sign(clerk, 'exchange')).not.toBe(await sign({ ...clerk }, 'development'));
  });

  it('for a minute', async () => {
    const header = await signed();
    later(55);
    expect(await readViewer(header, 'exchange', one)).toEqual(clerk);
    later(15);
    await expect(readViewer(header, 'exchange', one)).rejects.toMatchObject(notTrusted);
  });

  it('by roles that it knows, and no others', async () => {
    const header = await signed({ ...clerk, roles: ['KING' as Role, Role.PLANNING] });
    expect(await readViewer(header, 'exchange', one)).toMatchObject({ roles: [Role.PLANNING] });
  });

  it.each<[string, () => Promise<string | string[] | undefined>]>([
    ['with another key', () => viewerSigner(two)(clerk, 'exchange')],
    ['for another subgraph', () => viewerSigner(one)(clerk, 'development')],
    ['as an ordinary token', () => forged({ typ: 'JWT' }, 60)],
    ['for a year', () => forged({ typ: 'hub-viewer+jwt' }, 31_536_000, 120)],
    ['with other claims', async () => (await signed())?.replace(/\.[^.]+\./, '.e30.')],
    ['twice', async () => ['a', 'b']],
    ['as nothing', async () => ''],
  ])('and refuses what is signed %s', async (_how, header) => {
    await expect(readViewer(await header(), 'exchange', one)).rejects.toMatchObject(notTrusted);
  });
});

async function forged(header: { typ: string }, life: number, age = 0): Promise<string> {
  const [key] = await one();
  const issued = Math.floor(Date.now() / 1000) - age;
  return new SignJWT({ viewer: clerk })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .setAudience('exchange')
    .setIssuedAt(issued)
    .setExpirationTime(issued + life)
    .sign(key);
}

describe('the keys of the signature', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const path = (name: string) => join(folder, name, 'subgraph-keys');
  const text = () => randomBytes(32).toString('base64url');

  it('are made where none are, for the owner alone, the same for all processes', async () => {
    const processes = Array.from({ length: 8 }, () => keysInFile(path('new'), { create: true }));
    const read = await Promise.all(processes.map((each) => each()));
    expect(new Set(read.map(([key]) => Buffer.from(key).toString())).size).toBe(1);
    expect((await stat(path('new'))).mode & 0o777).toBe(0o600);
    expect((await readFile(path('new'), 'utf8')).trim()).toMatch(/^[\w-]{43}$/);
  });

  it('change without a restart, and the old one holds until it is taken out', async () => {
    const file = join(folder, 'keys');
    const [old, fresh] = [text(), text()];
    await writeFile(file, `${old}\n`);
    const gateway = keysInFile(file, { create: false });
    const subgraph = keysInFile(file, { create: false });
    const before = await viewerSigner(gateway)(clerk, 'exchange');
    expect(await readViewer(before, 'exchange', subgraph)).toEqual(clerk);
    await writeFile(file, `${fresh}\n${old}\n`);
    later(2);
    const after = await viewerSigner(gateway)(clerk, 'exchange');
    expect(await readViewer(after, 'exchange', keys(fresh))).toEqual(clerk);
    expect(await readViewer(before, 'exchange', subgraph)).toEqual(clerk);
    await writeFile(file, `${fresh}\n`);
    later(2);
    await expect(readViewer(before, 'exchange', subgraph)).rejects.toMatchObject(notTrusted);
  });

  it.each(['', '\n', 'short\n', `${'x'.repeat(40)}\nshort`])('are refused in %j', async (wrong) => {
    const file = join(folder, 'wrong');
    await writeFile(file, wrong);
    await expect(keysInFile(file, { create: false })()).rejects.toThrow(/holds no key/);
  });
});
