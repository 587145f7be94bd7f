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
});
