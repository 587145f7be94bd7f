/** The whole hub with its dashboard on a copy of the test database, and a Chromium that looks at it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { Client } from 'pg';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildDashboard } from '../../../dashboard/build.js';
import { type Hub, openHub } from '../../../gateway/hub.js';
import { readConfig } from '../../../subgraphs/shared/config.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { copyDatabase, type TestDatabase } from '../../support/database.js';
import { roleSecret, testScale } from '../../support/global.js';
import { openChromium } from './chromium.js';

export interface Look {
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** Requests to anybody but the hub. */
  readonly elsewhere: readonly string[];
}

export interface Site {
  readonly url: string;
  readonly database: TestDatabase;
  /** Changes what no page can, such as a hub that died. */
  sql(statement: string): Promise<void>;
  /** A new browser profile; it is closed with the site. */
  look(options?: BrowserContextOptions): Promise<Look>;
}

/** Every page, by its address. */
export const addresses = [
  '/',
  '/map',
  '/organizations',
  '/organizations/111007',
  '/development',
  '/exchange',
  '/recruitment',
  '/recruitment/CIVIL_ENGINEERING',
  '/council',
  '/council/PLANNING_OPERATIONS',
  '/pivot',
  '/query',
  '/import',
  '/checks',
  '/audit',
  '/account',
] as const;

export function siteUnderTest(): Site {
  const closing: (() => Promise<unknown>)[] = [];
  let hub: Hub;
  let database: TestDatabase;
  let browser: Browser;
  beforeAll(async () => {
    await buildDashboard();
    database = await copyDatabase();
    closing.push(() => database.drop());
    const folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-browser-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    hub = await openHub({
      config: readConfig({
        DATABASE_URL: database.adminUrl,
        DATABASE_ROLE_SECRET: roleSecret,
        DATA_FOLDER: folder,
        PORT: '0',
        SYNTHETIC_SCALE: String(testScale),
      }),
      log: openLog('silent', 'test'),
      report: () => {},
    });
    closing.push(() => hub.stop());
    browser = await openChromium();
    closing.push(() => browser.close());
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  const site = {
    get url() {
      return hub.url.replace(/\/graphql$/, '');
    },
    get database() {
      return database;
    },
    async sql(statement: string) {
      const client = new Client({ connectionString: database.adminUrl });
      await client.connect();
      await client.query(statement);
      await client.end();
    },
    async look(options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ locale: 'ja-JP', baseURL: site.url, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (said) => {
        if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('request', (request) => {
        const asked = request.url();
        if (!asked.startsWith(`${site.url}/`) && !/^(data|blob):/.test(asked))
          elsewhere.push(asked);
      });
      return { page, complaints, elsewhere };
    },
  };
  return site;
}

/** Opens a page and waits until its answers are there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('main h1').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
}

/** The offences that axe finds, one line each. */
export async function offences(page: Page): Promise<readonly string[]> {
  // a page under strict CSP takes no script of a test but through the debugger
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Signs in as one of the invented people. */
export async function signIn(page: Page, person: RegExp): Promise<void> {
  await page.goto('/session/sign-in?back=/account');
  await page.getByRole('button', { name: person }).click();
  await page.locator('main h1').waitFor();
}
