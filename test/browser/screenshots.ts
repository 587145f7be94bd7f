/**
 * `npm run screenshots`: a picture of every page, for the README. It starts a hub of its own on
 * synthetic data of full size, signs in where a page needs it, and writes docs/screenshots/*.webp.
 * With `--url` it looks at a hub that runs already; further words choose pictures by name.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './support/chromium.ts';

interface Shot {
  readonly name: string;
  readonly address: string;
  /** What is done on the page before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const header =
  '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数';
/** Invented, as everything in the pictures is. */
const broken = [
  header,
  '112071,令和7年度,土木,多数,26,20,19,17',
  '112071,令和7年度,建築,20,25,9,9,6',
  '112072,令和7年度,電気,12,10,8,7,4',
  '112071,7,機械,9,8,6,6,3',
];
const mended = [
  header,
  '112071,令和7年度,土木,38,26,20,19,17',
  '112071,令和2年度,建築,20,15,9,9,6',
];

const sendFile = (name: string, lines: readonly string[]) => async (page: Page) => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByRole('heading', { name: '受付の控え' }).waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
};

const shots: readonly Shot[] = [
  { name: 'overview', address: '/' },
  { name: 'map', address: '/map?measure=enrollments' },
  { name: 'organizations', address: '/organizations' },
  { name: 'organization', address: '/organizations/112071' },
  { name: 'development', address: '/development' },
  {
    name: 'course',
    address: '/development',
    prepare: async (page) => {
      await page.locator('main a[href^="/development/"]').first().click();
      await page.waitForURL('**/development/*');
    },
  },
  { name: 'exchange', address: '/exchange' },
  {
    name: 'network',
    address: '/exchange',
    prepare: async (page) => {
      await page.locator('main a[href^="/exchange/"]').first().click();
      await page.waitForURL('**/exchange/*');
    },
  },
  { name: 'recruitment', address: '/recruitment' },
  { name: 'exams', address: '/recruitment/CIVIL_ENGINEERING' },
  { name: 'council', address: '/council' },
  { name: 'subcommittee', address: '/council/MUNICIPAL_WIDE_AREA_TRAINING' },
  { name: 'pivot', address: '/pivot?by=REGION,FISCAL_YEAR&measures=completionRate' },
  {
    name: 'query',
    address: '/query?example=OrganizationList',
    prepare: async (page) => {
      await page.getByRole('button', { name: '実行', exact: true }).click();
      await page.getByRole('cell', { name: 'さいたま市', exact: true }).waitFor();
    },
  },
  { name: 'import', address: '/import?form=recruitment-exam' },
  { name: 'import-errors', address: '/import', prepare: sendFile('採用試験（例）.csv', broken) },
  {
    name: 'import-difference',
    address: '/import',
    prepare: sendFile('採用試験（例）.csv', mended),
  },
  { name: 'checks', address: '/checks' },
  {
    name: 'audit',
    address: '/audit',
    prepare: async (page) => {
      await page.getByLabel('目的').fill('令和8年度の点検');
      await page.keyboard.press('Enter');
      await page.getByRole('table').waitFor();
    },
  },
  { name: 'account', address: '/account' },
];

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' }, png: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const hub = values.url ? { url: values.url, stop: async () => {} } : await startHub();
let browser: Browser | undefined;
try {
  browser = await openChromium();
  await takeAll(browser, hub.url);
} finally {
  await browser?.close();
  await hub.stop();
}

async function takeAll(by: Browser, baseURL: string): Promise<void> {
  const context = await by.newContext({
    baseURL,
    locale: 'ja-JP',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/session/sign-in?back=/account');
  await page.getByRole('button', { name: /広域連合の事務局/ }).click();
  await page.locator('main h1').waitFor();
  const press = await context.newPage();
  await mkdir(folder, { recursive: true });
  for (const { name, address, prepare } of shots) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    await page.goto(address);
    await settled(page);
    await prepare?.(page);
    await settled(page);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (values.png) await writeFile(join(folder, `${name}.png`), png);
    else await writeFile(join(folder, `${name}.webp`), await pressed(press, png));
    process.stdout.write(`${name}\n`);
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
}

/** The same picture in a third of the bytes. */
async function pressed(page: Page, png: Buffer): Promise<Buffer> {
  const address = await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (each) => each.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.85);
  })()`);
  return Buffer.from(String(address).split(',')[1] ?? '', 'base64');
}

async function startHub(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-screenshots-'));
  const port = await freePort();
  const root = join(import.meta.dirname, '..', '..');
  const child = spawn(process.execPath, [join(root, 'dist', 'gateway', 'main.js')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_FOLDER: data,
      SYNTHETIC_SCALE: '1',
      LOG_LEVEL: 'warn',
    },
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('the hub did not start');
    const ready = await fetch(`${url}/ready`).catch(() => undefined);
    if (ready?.ok) return { url, stop: () => stop(child, data) };
    await pause(1_000);
  }
  await stop(child, data);
  throw new Error('the hub was not ready within five minutes');
}

async function stop(child: ChildProcess, data: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
