/**
 * A real Chromium from npm, on a machine that may have neither a browser nor a
 * font: its libraries come with it, and text is drawn with the page's own font.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Not `chromium.args`: its `--single-process` crashes the browser at the second page. */
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

export async function openChromium(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const path = [existsSync(libraries) ? libraries : '', process.env['LD_LIBRARY_PATH'] ?? ''];
  return playwright.launch({
    executablePath,
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: path.filter(Boolean).join(':') } as Record<
      string,
      string
    >,
  });
}
