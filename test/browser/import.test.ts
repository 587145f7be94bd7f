/** A file on its way through the page: dropped, refused by row, mended, confirmed, taken back; and what others see of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { offences, open, signIn, siteUnderTest } from './support/site.js';

const site = siteUnderTest();

const header =
  '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数';
/** Of years without invented results. */
const results = (year: string) => `${header}\r\n112071,${year},土木,38,26,20,19,17\r\n`;
const mended = results('令和2年度');
const broken = results('7').replace(',38,', ',多数,');

/** Drops a file on the page as a hand with a mouse does. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-drop-'));
  const path = join(folder, name);
  await writeFile(path, content);
  const mouse = await page.context().newCDPSession(page);
  const box = await page.locator('.drop-zone').boundingBox();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await mouse.send('Input.dispatchDragEvent', { type, ...at });
  }
  await page.waitForURL('**/import/*');
  await rm(folder, { recursive: true });
}

async function asClerk(): Promise<Awaited<ReturnType<typeof site.look>>> {
  const look = await site.look();
  await signIn(look.page, /担当者（秩父市）/);
  await open(look.page, '/import');
  return look;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

describe('a clerk', { timeout: 90_000 }, () => {
  it('drops a broken file, mends it, confirms it, keeps the receipt, and takes it back', async () => {
    const { page, complaints, elsewhere } = await asClerk();
    await page.getByLabel('様式', { exact: true }).selectOption({ label: '採用試験実施状況' });
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV のひな形' }).click(),
    ]);
    expect(await readFile(await template.path(), 'utf8')).toContain('第1次試験受験者数');

    await drop(page, '試験.csv', broken);
    await heading(page, '誤りが2件あります。何も書き込んでいません。').waitFor();
    const errors = page.getByRole('region', { name: '誤り（2件）' });
    await errors.getByRole('cell', { name: '多数' }).waitFor();
    expect(await errors.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('書かれていた値'),
      expect.stringMatching(/^2\s+年度\s+7\s/),
      expect.stringMatching(/^2\s+申込者数\s+多数\s/),
    ]);
    expect(await offences(page)).toEqual([]);
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '指摘の列を加えた元のファイル' }).click(),
    ]);
    expect(await readFile(await marked.path(), 'utf8')).toContain('多数');

    await page.getByRole('link', { name: '直したファイルを送る' }).click();
    await drop(page, '試験.csv', mended);
    await heading(page, /^誤りはありません。/).waitFor();
    await page.getByText('採用試験実施状況').first().waitFor();
    const difference = page.getByRole('region', { name: '変更点' });
    expect(await difference.getByRole('definition').allInnerTexts()).toEqual(['1', '0', '0', '0']);
    await difference.getByRole('cell', { name: '申込者数' }).waitFor();
    expect(await offences(page)).toEqual([]);

    await page.getByRole('button', { name: 'この内容で書き込む' }).click();
    await heading(page, '書き込みました。').waitFor();
    const receipt = page.getByRole('region', { name: '受領証' });
    expect(await receipt.innerText()).toMatch(/SHA-256\s+[0-9a-f]{64}\s/);
    expect(await receipt.innerText()).toMatch(/文字コード\s+UTF-8/);
    expect(await receipt.innerText()).toContain('秩父市');
    expect(await offences(page)).toEqual([]);

    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(await offences(page)).toEqual([]);
    await page.getByRole('button', { name: '取り消して元に戻す' }).click();
    await heading(page, /^元に戻しました。/).waitFor();
    await page.getByRole('link', { name: '取込', exact: true }).click();
    const earlier = page.getByRole('region', { name: 'これまでの取込み' });
    await earlier.getByText('取消し済み').waitFor();
    await earlier.getByText('誤りあり').waitFor();
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('is told that the same file was written before', async () => {
    const { page } = await asClerk();
    for (const says of [/^誤りはありません。/, 'すべて登録済みの内容でした。']) {
      await open(page, '/import');
      await drop(page, '二度.csv', results('令和元年度'));
      await heading(page, says).waitFor();
      const confirm = page.getByRole('button', { name: 'この内容で書き込む' });
      if (await confirm.isVisible()) {
        await confirm.click();
        await heading(page, '書き込みました。').waitFor();
      }
    }
    await page.getByText(/^同じファイルを前に書き込んでいます/).waitFor();
    await page.context().close();
  });

  it('has a file read again that was interrupted, by the keyboard alone', async () => {
    const { page } = await asClerk();
    await drop(page, '中断.csv', results('平成30年度'));
    await heading(page, /^誤りはありません。/).waitFor();
    await site.sql(
      `update imports.import_batch set status = 'INTERRUPTED' where status = 'CHECKED'`,
    );
    await page.reload();
    await heading(page, /途中でハブが止まりました。/).waitFor();
    await page.getByRole('button', { name: '読み直す' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, '書き込みました。').waitFor();
    await page.context().close();
  });

  it('sends what is no file of a form, and rows of another organisation, in vain', async () => {
    const { page } = await asClerk();
    await drop(page, '案内.pdf', '%PDF-1.7 …');
    await heading(page, '誤りが1件あります。何も書き込んでいません。').waitFor();
    await page.getByRole('rowheader', { name: 'ファイル全体' }).waitFor();
    await open(page, '/import');
    await drop(page, '他団体.csv', mended.replace('112071', '112011'));
    await heading(page, '誤りが1件あります。何も書き込んでいません。').waitFor();
    await page.context().close();
  });
});

describe('somebody else', { timeout: 90_000 }, () => {
  it.each(['/import', '/import/none', '/checks'])(
    'reads at %s for whom it is and is led to sign in',
    async (address) => {
      const { page, complaints } = await site.look();
      await open(page, address);
      await heading(page, 'この内容を見る権限がありません').waitFor();
      const link = page.locator('main').getByRole('link', { name: 'サインイン' });
      expect(await link.getAttribute('href')).toBe(
        `/session/sign-in?back=${encodeURIComponent(address)}`,
      );
      expect(await offences(page)).toEqual([]);
      await signIn(page, /企画運営部会/);
      await open(page, address);
      await page.getByText('いまは「企画運営部会」としてサインインしています。').waitFor();
      expect(await page.getByRole('navigation').innerText()).not.toContain('データ検査');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('of the secretariat sees what a clerk sent, and what the data checks found', async () => {
    const { page, complaints } = await site.look();
    await signIn(page, /広域連合の事務局/);
    await open(page, '/import');
    await page.getByRole('cell', { name: '秩父市' }).first().waitFor();
    expect(await offences(page)).toEqual([]);
    await page.getByRole('link', { name: 'データ検査' }).click();
    await heading(page, /決まりは、すべて守られています。/).waitFor();
    expect(await offences(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
