import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { modernBuffers } from './modern-buffers.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'cli');

/**
 * The command line in one folder that runs on Node 20: every package bundled, SQLite's program and the demonstration's
 * workbooks beside it.
 */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  plugins: [
    modernBuffers,
    {
      name: 'files-beside',
      closeBundle() {
        copyFileSync(join(ROOT, 'node_modules', 'sql.js', 'dist', 'sql-wasm.wasm'), join(OUT, 'sql-wasm.wasm'));
        cpSync(join(ROOT, 'electron', 'engine', 'demo', 'workbooks'), join(OUT, 'workbooks'), { recursive: true });
      },
    },
    {
      // Only after the new files are written: a failed build, or a command that runs meanwhile, keeps the old ones.
      name: 'prune-chunks',
      writeBundle(_options, bundle) {
        const stale = readdirSync(join(OUT, 'chunks')).filter((name) => !Object.hasOwn(bundle, `chunks/${name}`));
        for (const name of stale) rmSync(join(OUT, 'chunks', name));
      },
    },
  ],
  ssr: { noExternal: true },
  // sql.js looks for its own folder even when it is given its program.
  define: { __dirname: 'import.meta.dirname' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: OUT,
    emptyOutDir: false,
    minify: false,
    // build/licences.mjs reads it and removes it.
    license: { fileName: 'bundled.json' },
    rolldownOptions: {
      input: { aval: join(ROOT, 'electron', 'cli', 'aval.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
