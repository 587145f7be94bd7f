/** The audit trail on its page: read by the secretariat, for a purpose, which then stands in the trail. */
import { describe, expect, it } from 'vitest';
import { offences, open, signIn, siteUnderTest } from './support/site.js';

const site = siteUnderTest();

describe('the audit page', { timeout: 60_000 }, () => {
  it('asks the secretariat what for, shows who asked what, and then its own reading', async () => {
    const { page, complaints, elsewhere } = await site.look();
    await signIn(page, /担当者（秩父市）/);
    await open(page, '/organizations/112071');
    await page.context().clearCookies();
    await signIn(page, /広域連合の事務局/);
    await page.getByRole('link', { name: '監査' }).click();
    await page.getByLabel('目的').fill('令和8年度の点検');
    expect(await offences(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const table = page.getByRole('table');
    const clerk = table.getByRole('row').filter({ hasText: 'OrganizationProfile' });
    await clerk.first().waitFor();
    expect(await clerk.first().innerText()).toMatch(/demo-clerk-112071[\s\S]*団体の担当者/);
    expect(await offences(page)).toEqual([]);

    // the trail is written beside requests, a moment later
    await expect
      .poll(async () => {
        await page.reload();
        await page.getByLabel('目的').fill('二度目の点検');
        await page.keyboard.press('Enter');
        await table.waitFor();
        return table.innerText();
      })
      .toMatch(/AuditTrail[\s\S]*令和8年度の点検/);
    await page.getByLabel('利用者の識別子').fill('nobody-of-this-name');
    await page.getByRole('button', { name: '絞り込む' }).click();
    await page.getByText('当てはまる記録はありません。').waitFor();
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('tells others for whom it is', async () => {
    const { page } = await site.look();
    await open(page, '/audit');
    await page.getByText('このページは事務局が使えます。').waitFor();
    expect(await offences(page)).toEqual([]);
    await page.context().close();
  });
});
