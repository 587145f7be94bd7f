/**
 * `npm run page-times -- --url URL`: how long each page takes on a running hub, from the navigation
 * (or the click on the menu) until its answer stands there; the middle and the worst of some runs.
 * Beside it the bytes of script that the page fetched, as they travelled.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openChromium } from './support/chromium.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
const baseURL = values.url ?? 'http://127.0.0.1:4000';
const runs = Number(values.runs);
const further = [
  ['地図', '/map'],
  ['構成団体', '/organizations'],
  ['人材開発', '/development'],
  ['人材交流', '/exchange'],
  ['人材確保', '/recruitment'],
  ['連絡調整会議', '/council'],
  ['企画運営部会', '/council/PLANNING_OPERATIONS'],
  ['ピボット集計', '/pivot'],
  ['クエリ', '/query'],
  ['取込', '/import'],
  ['データ検査', '/checks'],
  ['監査', '/audit'],
] as const;

/** In the page: whether `main` shows its content and waits for nothing. */
const there = `(() => {
  const main = document.querySelector('main');
  return Boolean(main?.querySelector('h1') && !main.querySelector('.loading') &&
    main.querySelector('.card, .exhibit, .notice, .workspace, .empty, form'));
})()`;

/** Resolves with the time at which it does. */
const settled = `new Promise((resolve) => {
  const look = () => (${there} ? resolve(performance.now()) : requestAnimationFrame(look));
  look();
})`;

const browser = await openChromium();
const times = new Map<string, number[]>();
const note = (name: string, milliseconds: number) =>
  times.set(name, [...(times.get(name) ?? []), milliseconds]);
let script = 0;
try {
  for (let run = 0; run < runs; run += 1) {
    // nothing is cached, as at somebody's first visit
    const context = await browser.newContext({ baseURL, locale: 'ja-JP' });
    const page = await context.newPage();
    await page.goto('/session/sign-in?back=/account');
    await page.getByRole('button', { name: /広域連合の事務局/ }).click();
    await page.locator('main h1').waitFor();
    const first = await context.browser()?.newContext({
      baseURL,
      locale: 'ja-JP',
      storageState: await context.storageState(),
    });
    if (!first) throw new Error('no browser');
    const fresh = await first.newPage();
    await fresh.goto('/', { waitUntil: 'commit' });
    await fresh.waitForSelector('main');
    note('/', Number(await fresh.evaluate(settled)));
    script = Number(
      await fresh.evaluate(
        `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
      ),
    );
    for (const [name, address] of further) note(address, await click(fresh, name, address));
    await first.close();
    await context.close();
  }
} finally {
  await browser.close();
}
for (const [address, all] of times) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const worst = sorted.at(-1) ?? 0;
  process.stdout.write(
    `${address.padEnd(32)} ${middle.toFixed(0).padStart(6)} ms   worst ${worst.toFixed(0).padStart(6)} ms\n`,
  );
}
process.stdout.write(`script of / as it travelled: ${script} bytes\n`);

/** From the click, as the page itself felt it, until the other page stands there. */
async function click(page: Page, name: string, address: string): Promise<number> {
  await page.evaluate(`void (window.opened = new Promise((resolve) => {
    addEventListener('click', () => {
      const begun = performance.now();
      const look = () => location.pathname === '${address}' && ${there}
        ? resolve(performance.now() - begun) : requestAnimationFrame(look);
      look();
    }, { capture: true, once: true });
  }))`);
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  return Number(await page.evaluate('window.opened'));
}
