import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDashboard, mostScript, pageSizes } from '../../dashboard/build.js';
import { pageAddresses, serveDashboard } from '../../gateway/dashboard.js';
import { keepWebRules } from '../../gateway/web-rules.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

const http = fastify();
beforeAll(async () => {
  await buildDashboard();
  keepWebRules(http, { https: false, origins: [] });
  serveDashboard(http);
}, 120_000);
afterAll(() => http.close());

describe('the dashboard', () => {
  it.each(pageAddresses)(
    'is served at %s, and may load nothing from elsewhere',
    async (address) => {
      const answer = await http.inject(address.replace(/:\w+/, 'X'));
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['content-security-policy']).not.toContain('unsafe');
      expect(answer.body).not.toMatch(/https?:|\/\/[a-z]+\.|<style|style=/);
    },
  );

  it('has an address for every page that its script shows', async () => {
    const pages = await readFile(join(projectFolder, 'dashboard', 'pages.ts'), 'utf8');
    const shown = [...pages.matchAll(/address: '([^']+)',\s+page:? ?/g)].map(
      ([, address]) => address,
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const address of shown) expect(pageAddresses).toContain(address);
  });

  it('needs at most 250 kB of script for the first view of any page', () => {
    const sizes = pageSizes();
    expect(sizes.size).toBeGreaterThan(15);
    for (const [page, bytes] of sizes) {
      expect(bytes, page).toBeGreaterThan(50_000);
      expect(bytes, page).toBeLessThanOrEqual(mostScript);
    }
    expect(mostScript).toBe(250_000);
  });

  it('lets browsers keep its files, compressed, and ask for its page anew', async () => {
    const page = await http.inject('/');
    const [script = ''] = /\/assets\/[\w-]+\.js/.exec(page.body) ?? [];
    const answer = await http.inject({ url: script, headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
  });

  it('is built anew only when something that it is made of has changed', async () => {
    expect(await buildDashboard()).toBe(false);
  });
});
