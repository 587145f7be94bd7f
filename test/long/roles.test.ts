/** What each role sees of each page: shown or kindly refused, open to all, without a complaint of the browser, and in black and white on paper. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addresses, offences, open, signIn, siteUnderTest } from '../browser/support/site.js';

const site = siteUnderTest();

const everybody: readonly (readonly [string, RegExp | null, readonly string[]])[] = [
  ['nobody', null, ['/import', '/checks', '/audit']],
  ['the planning subcommittee', /企画運営部会/, ['/import', '/checks', '/audit']],
  ['the municipal subcommittee', /市町村職員広域研修部会/, ['/import', '/checks', '/audit']],
  ['the prefectural subcommittee', /県職員研修部会/, ['/import', '/checks', '/audit']],
  ['a council member', /連絡調整会議の委員/, ['/import', '/checks', '/audit']],
  ['a clerk', /担当者（秩父市）/, ['/checks', '/audit']],
  ['the secretariat', /広域連合の事務局/, []],
  ['the operator', /運用担当者/, ['/import', '/checks', '/audit']],
];

const refused = (page: Page) => page.getByText(/^このページは.+が使えます。$/).isVisible();

describe.each(everybody)('%s', (_, person, forbidden) => {
  it.each(['light', 'dark'] as const)(
    'sees each page, or for whom it is, in %s colours',
    async (colorScheme) => {
      const { page, complaints, elsewhere } = await site.look({ colorScheme });
      if (person) await signIn(page, person);
      const seen: Record<string, unknown> = {};
      for (const address of addresses) {
        await open(page, address);
        seen[address] = { refused: await refused(page), offences: await offences(page) };
      }
      const wanted = addresses.map((address) => [
        address,
        { refused: forbidden.includes(address), offences: [] },
      ]);
      expect(seen).toEqual(Object.fromEntries(wanted));
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
      await page.context().close();
    },
  );
});

/** Colours in use that are neither black nor white nor grey, each with the first element that has it. */
const colours = `(() => {
  const found = {};
  for (const element of document.querySelectorAll('main *')) {
    const style = getComputedStyle(element);
    if (element.getClientRects().length === 0) continue;
    for (const property of ['color', 'backgroundColor', 'borderLeftColor', 'borderBottomColor', 'fill', 'stroke']) {
      if (/^border/.test(property) && style[property.replace('Color', 'Style')] === 'none') continue;
      const [r, g, b, a = 1] = (style[property].match(/[\\d.]+/g) ?? []).map(Number);
      if (r === undefined || a === 0 || (r === g && g === b)) continue;
      found[property + ' ' + style[property]] ??= element.tagName + '.' + (element.getAttribute('class') ?? '');
    }
  }
  return found;
})()`;

describe('on paper', () => {
  it.each(['light', 'dark'] as const)(
    'each page is black and white, A4, whatever the screen’s %s colours',
    async (colorScheme) => {
      const { page } = await site.look({ colorScheme });
      await signIn(page, /広域連合の事務局/);
      const seen: Record<string, unknown> = {};
      for (const address of addresses) {
        await open(page, address);
        await page.emulateMedia({ media: 'print', colorScheme });
        seen[address] = await page.evaluate(colours);
        const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
        expect(paper.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 (594|595)(\.\d+)? (841|842)/);
        await page.emulateMedia({ media: 'screen', colorScheme });
      }
      expect(seen).toEqual(Object.fromEntries(addresses.map((address) => [address, {}])));
      await page.context().close();
    },
  );
});

describe('a large file', () => {
  it('shows how far it is and about how long it still takes, and is called off', async () => {
    const { page } = await site.look();
    await signIn(page, /担当者（秩父市）/);
    await open(page, '/import');
    const header =
      '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数';
    const row = '112071,令和2年度,土木,38,26,20,19,17';
    const content = [header, ...Array.from({ length: 400_000 }, () => row)].join('\r\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '大.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByText(/^残り およそ\d+(秒|分)$/).waitFor();
    await page.getByRole('heading', { name: /^400,001行のうち[\d,]+行を確かめました$/ }).waitFor();
    await page.getByRole('button', { name: '取りやめる' }).click();
    await page.getByRole('heading', { name: '取りやめました。何も書き込んでいません。' }).waitFor();
    await page.context().close();
  });
});

describe('by the keyboard alone', () => {
  it('a clerk chooses a file and confirms it', async () => {
    const { page } = await site.look();
    await signIn(page, /担当者（秩父市）/);
    await open(page, '/import');
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).focus();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    const header =
      '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数';
    await chooser.setFiles({
      name: '鍵盤.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${header}\r\n112071,令和2年度,土木,38,26,20,19,17\r\n`),
    });
    await page.getByRole('button', { name: 'この内容で書き込む' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '書き込みました。' }).waitFor();
    await page.getByRole('button', { name: '元に戻す' }).focus();
    await page.keyboard.press('Enter');
    // the harmless answer has the focus
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '書き込みました。' }).waitFor();
    await page.context().close();
  });

  it('an analyst types Japanese with an input method wherever something is sought', async () => {
    const { page } = await site.look();
    await open(page, '/query');
    const keys = await page.context().newCDPSession(page);
    const compose = async (reading: string, written: string) => {
      await keys.send('Input.imeSetComposition', {
        text: reading,
        selectionStart: reading.length,
        selectionEnd: reading.length,
      });
      await keys.send('Input.insertText', { text: written });
    };
    await page.getByPlaceholder('問いを探す').focus();
    await compose('さいよう', '採用試験');
    await page
      .getByRole('button', { name: /採用試験/ })
      .first()
      .waitFor();
    expect(await page.getByPlaceholder('問いを探す').inputValue()).toBe('採用試験');
    await page.getByRole('tab', { name: '項目を選ぶ' }).click();
    await page.getByPlaceholder('項目を探す').focus();
    await compose('こうせい', '構成団体');
    expect(await page.getByPlaceholder('項目を探す').inputValue()).toBe('構成団体');
    await page.getByText('memberOrganizations').first().waitFor();
    await page.context().close();
  });
});
