import { copyFileSync, cpSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import ui from '@nuxt/ui/vite';
import { defineConfig } from 'electron-vite';
import { modernBuffers } from './build/modern-buffers.ts';

/** Beside each part, the packages that it bundles with their licences; build/licences.mjs reads and removes the lists. */
const LICENCES = { fileName: 'bundled.json' };

/**
 * Three builds: main with the engine beside it, one CommonJS preload (a sandbox takes no module),
 * and the page. Everything that runs is bundled, so that what ships holds no node_modules.
 */
export default defineConfig({
  main: {
    plugins: [
      modernBuffers,
      {
        name: 'engine-files-beside',
        closeBundle: () => {
          copyFileSync('node_modules/sql.js/dist/sql-wasm.wasm', 'out/main/sql-wasm.wasm');
          cpSync('electron/engine/demo/workbooks', 'out/main/workbooks', { recursive: true });
        },
      },
    ],
    build: {
      outDir: 'out/main',
      license: LICENCES,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/main/index.ts', engine: 'electron/engine/process.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      license: LICENCES,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // No name resolves in the app, `localhost` neither; Vite puts styles into the page as it goes.
    server: {
      host: '127.0.0.1',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws://127.0.0.1:*; base-uri 'none'; form-action 'none'",
      },
    },
    build: {
      outDir: 'out/renderer',
      license: LICENCES,
      minify: true,
      rolldownOptions: { input: 'renderer/index.html' },
    },
    plugins: [
      vue(),
      ui({
        root: import.meta.dirname,
        dts: false,
        autoImport: false,
        components: { dts: false },
        colorMode: false,
        ui: {
          colors: {
            primary: 'indigo',
            neutral: 'slate',
            success: 'green',
            info: 'sky',
            warning: 'amber',
            error: 'red',
          },
          // In a window of half the size the body scrolls; title and buttons stay whole. No text runs under the button that
          // closes.
          modal: { slots: { header: 'shrink-0', wrapper: 'pe-8', footer: 'shrink-0' } },
          radioGroup: { variants: { orientation: { horizontal: { fieldset: 'gap-x-6' } } } },
          checkboxGroup: { variants: { orientation: { horizontal: { fieldset: 'flex-wrap gap-x-6' } } } },
        },
        icon: { clientBundle: { scan: { globInclude: ['renderer/src/**/*.{vue,ts}'] }, sizeLimitKb: 512 } },
      }),
    ],
  },
});
