/** How the dashboard is bundled. `build.ts` runs it; nothing but this folder and schema/hooks goes in. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Every browser that runs the page reads woff2; the older twin of each font file would only fill the disk. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource') || !id.endsWith('.css')) return null;
    return code.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '');
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), onlyWoff2],
  resolve: { conditions: ['hitozukuri', ...defaultClientConditions] },
  build: {
    outDir: join(import.meta.dirname, '..', 'dist', 'dashboard'),
    emptyOutDir: true,
    target: 'es2023',
    // strict CSP: nothing may be written into the page as data
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    manifest: 'manifest.json',
  },
});
