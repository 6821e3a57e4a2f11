import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The Chromium host as JavaScript, which Node 20 runs too: the app's own files import the stand-in natively. */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(ROOT, 'out', 'host'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        host: join(import.meta.dirname, 'host.ts'),
        start: join(import.meta.dirname, 'start.ts'),
        electron: join(import.meta.dirname, 'electron.ts'),
        'parent-port': join(import.meta.dirname, 'parent-port.ts'),
      },
      external: ['playwright-core'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
