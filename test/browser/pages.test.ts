/** What everybody meets first, in a real browser: it shows, complains of nothing, asks nobody but the hub, and is open to all. Every page: test/long/browser.test.ts. */
import { describe, expect, it } from 'vitest';
import { offences, open, siteUnderTest } from './support/site.js';

const site = siteUnderTest();

describe('the dashboard in a browser', { timeout: 60_000 }, () => {
  it.each(['/', '/organizations/111007', '/query'])('shows %s to everybody', async (address) => {
    const { page, complaints, elsewhere } = await site.look();
    await open(page, address);
    expect(await page.locator('main h1').innerText()).not.toBe('');
    expect(await page.title()).toContain('人づくりデータハブ');
    expect(await offences(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('says of what it may not show that it is unknown here, and never that there was nothing', async () => {
    const { page } = await site.look();
    await open(page, '/');
    const figures = await page.locator('.key-figures').innerText();
    expect(figures).not.toMatch(/(^|\s)0(\s|$)/);
    const main = await page.locator('main').innerText();
    expect(main).toContain('ここでは分からない');
    expect(main).not.toContain('取組があり');
    for (const address of ['/development', '/exchange']) {
      await open(page, address);
      const text = await page.locator('main').innerText();
      expect(text).toContain('ここでは示せない');
      expect(text).not.toContain('少人数');
    }
    await page.context().close();
  });
});
