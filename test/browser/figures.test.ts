/** What a table says where it has no number, and a table taken home by one click. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { firstSheet, partsOf } from '../subgraphs/imports/support/workbooks.js';
import { open, signIn, siteUnderTest } from './support/site.js';

const site = siteUnderTest();

async function saved(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: form, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('a pivot', { timeout: 60_000 }, () => {
  const address = '/pivot?by=ORGANIZATION_KIND&measures=enrollments,applicants';

  it('says to whom is not signed in that training is not for them, and shows exams', async () => {
    const { page } = await site.look();
    await open(page, address);
    const row = page.locator('tbody tr').first();
    expect(await row.getByText('権限なし').count()).toBe(1);
    expect(await row.innerText()).toMatch(/\d/);
    await page.getByText('この役割には見えない').waitFor();
    expect(await page.getByText('取得できず').count()).toBe(0);
    await page.context().close();
  });

  it('says of a part whose system is down that it could not be fetched', async () => {
    await site.sql('alter schema development rename to gone');
    const { page } = await site.look();
    await signIn(page, /企画運営部会/);
    await open(page, address);
    await page.getByText('担当システムが応答せず取得できない').waitFor();
    expect(await page.getByText('権限なし').count()).toBe(0);
    await site.sql('alter schema gone rename to development');
    await page.context().close();
  });
});

describe('a table', { timeout: 60_000 }, () => {
  it('is saved as CSV, JSON and a workbook by one click each', async () => {
    const { page, complaints } = await site.look();
    await open(page, '/organizations');
    const csv = await saved(page, 'CSV');
    expect(csv.name).toMatch(/^OrganizationList.*\.csv$/);
    const text = csv.bytes.toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(65);
    expect(text).toContain('さいたま市');
    const json = await saved(page, 'JSON');
    const { rows } = JSON.parse(json.bytes.toString('utf8')) as { rows: { nameJa: string }[] };
    expect(rows.map(({ nameJa }) => nameJa)).toContain('秩父市');
    const book = await saved(page, 'Excel');
    expect(book.name).toMatch(/\.xlsx$/);
    const parts = await partsOf(book.bytes);
    const all = [...parts.values()].map((part) => part.toString('utf8')).join('');
    expect(parts.has(firstSheet)).toBe(true);
    expect(all).toContain('さいたま市');
    await page.getByText('保存しました。').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of a pivot says that it is invented in the name of its file', async () => {
    const { page } = await site.look();
    await open(page, '/pivot?by=ORGANIZATION_KIND&measures=applicants');
    const { name, bytes } = await saved(page, 'CSV');
    expect(name).toContain('SYNTHETIC');
    expect(bytes.toString('utf8')).toContain('申込者数');
    await page.context().close();
  });

  it('that the reader may not have is refused in words, and nothing is saved', async () => {
    const { page } = await site.look();
    await open(page, '/organizations');
    await page.route('**/graphql', (route) =>
      route.continue({
        postData: JSON.stringify({ query: '{ dataChecks { code faults } }' }),
      }),
    );
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await page.getByText(/読む権限がありません/).waitFor();
    await page.context().close();
  });
});
