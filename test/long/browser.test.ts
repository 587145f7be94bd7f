/** The dashboard in a real browser: every page, in light and dark, by keyboard, enlarged, on paper, with a part of the hub dead. */
import { describe, expect, it } from 'vitest';
import { addresses, offences, open, signIn, siteUnderTest } from '../browser/support/site.js';

const site = siteUnderTest();

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(addresses)('%s shows, is open to all, and asks nobody else', async (address) => {
    const { page, complaints, elsewhere } = await site.look({ colorScheme });
    await open(page, address);
    expect(await offences(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

describe('a reader', () => {
  it('reaches the main part and the menu by keyboard only', async () => {
    const { page } = await site.look();
    await open(page, '/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
    await page.getByRole('link', { name: '地図' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '市町村の地図' }).waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
  });

  it.each(addresses)('reads %s enlarged four times without scrolling sideways', async (address) => {
    // 1280 px at 400 % leave 320 px
    const { page } = await site.look({ viewport: { width: 320, height: 256 } });
    await open(page, address);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('prints a sheet with every table open and nothing that only a screen can do', async () => {
    const { page } = await site.look();
    await open(page, '/organizations/111007');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '印刷' }).isVisible()).toBe(false);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
  });

  it('sets language and calendar, and finds them again', async () => {
    const { page } = await site.look();
    await open(page, '/');
    await page.getByRole('button', { name: '表示の設定' }).click();
    await page.getByLabel('西暦').check();
    await page.getByText('2024年度').first().waitFor();
    await page.getByLabel('English').check();
    await page.getByText('FY2024').first().waitFor();
    await page.reload();
    await page.getByText('FY2024').first().waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  it('types Japanese with an input method into the filter and the editor', async () => {
    const { page } = await site.look();
    await open(page, '/organizations');
    const keys = await page.context().newCDPSession(page);
    await page.getByRole('searchbox').focus();
    await keys.send('Input.imeSetComposition', {
      text: 'ちち',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await keys.send('Input.insertText', { text: '秩父' });
    await page.getByText('秩父市').waitFor();
    expect(await page.getByText('川越市').count()).toBe(0);
    await open(page, '/query');
    await page.locator('.editor .cm-content').click();
    await keys.send('Input.imeSetComposition', {
      text: 'にん',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await keys.send('Input.insertText', { text: '# 人材' });
    await page.locator('.editor .cm-content', { hasText: '# 人材' }).waitFor();
  });
});

describe('an analyst', () => {
  it('runs a question of the council, sees cost and plan, and shares it', async () => {
    const { page } = await site.look();
    await open(page, '/query?example=OrganizationList');
    await page.getByRole('button', { name: '実行', exact: true }).click();
    await page.getByRole('cell', { name: 'さいたま市', exact: true }).waitFor();
    await page.getByText(/計画: coordination/).waitFor();
  });

  it('lets the document grow by names, and keeps it', async () => {
    const { page } = await site.look();
    await open(page, '/query');
    await page.getByRole('tab', { name: '項目を選ぶ' }).click();
    await page.getByPlaceholder('項目を探す').fill('liaisonCouncil');
    await page.getByText('liaisonCouncil').first().click();
    await page
      .getByRole('checkbox', { name: /nameJa/ })
      .first()
      .check();
    await page.locator('.editor .cm-content', { hasText: 'liaisonCouncil' }).waitFor();
    await page.locator('.editor .cm-content', { hasText: 'memberOrganizations' }).waitFor();
  });

  it('turns a pivot, and finds it again by its link', async () => {
    const { page } = await site.look();
    await open(page, '/pivot?by=FISCAL_YEAR,ORGANIZATION_KIND&measures=applicants');
    await page.getByRole('button', { name: '年度 ↓' }).click();
    await page.waitForURL(/by=ORGANIZATION_KIND%2CFISCAL_YEAR/);
    await page.getByRole('columnheader', { name: '令和7年度' }).waitFor();
  });
});

describe('who signs in', () => {
  it.each([
    [/企画運営部会/, '企画運営部会'],
    [/広域連合の事務局/, '事務局'],
    [/担当者（秩父市）/, '団体の担当者'],
  ])('as %s is told so, and out again', async (person, role) => {
    const { page } = await site.look();
    await signIn(page, person);
    await page.locator('main').getByText(role).first().waitFor();
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'サインイン' }).waitFor();
    await page.context().close();
  });
});

// last: it takes a part of the hub away
describe('a dead subgraph', () => {
  it('leaves the rest of the page alive, and says what is missing', async () => {
    await site.sql('alter schema exchange rename to gone');
    const { page } = await site.look();
    await signIn(page, /企画運営部会/);
    await open(page, '/organizations/111007');
    await page.getByText('一部（').waitFor();
    await page.getByText(/競争倍率は/).waitFor();
  });
});
