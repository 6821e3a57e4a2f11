import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import type { WindowOptions } from './browser-window.ts';

/** No name resolves: a request that slips past everything else still goes nowhere. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

const KEY = Symbol.for('aval.test-browser');
type Holder = { [KEY]?: Promise<Browser> };

/** A fresh context in the one headless browser of this process: what a test opens and closes in no time. */
export function testContext(executablePath: string, options: BrowserContextOptions): (window: WindowOptions) => Promise<BrowserContext> {
  return async ({ width = 1280, height = 800 }) => {
    const holder = globalThis as Holder;
    const launched = holder[KEY] ?? chromium.launch({ executablePath, chromiumSandbox: false, args: [NO_NETWORK] });
    holder[KEY] = launched;
    const browser = await launched;
    return browser.newContext({ viewport: { width, height }, serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
  };
}

export async function closeTestBrowser(): Promise<void> {
  const holder = globalThis as Holder;
  const browser = holder[KEY];
  delete holder[KEY];
  await (await browser)?.close();
}

/** A window without tabs or address bar, for a person. */
export function personContext(executablePath: string, profile: string, language: string): (window: WindowOptions) => Promise<BrowserContext> {
  return async ({ width = 1280, height = 800 }) => {
    const preferences = path.join(profile, 'Default', 'Preferences');
    await mkdir(path.dirname(preferences), { recursive: true });
    // Chromium would offer to translate the interface.
    await writeFile(preferences, JSON.stringify({ translate: { enabled: false } }), { flag: 'wx' }).catch(() => undefined);
    return chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      chromiumSandbox: false,
      viewport: null,
      serviceWorkers: 'block',
      ignoreDefaultArgs: ['--enable-automation'],
      args: ['--app=data:text/html,<title>Aval</title>', '--test-type', `--window-size=${width},${height}`, NO_NETWORK],
      env: { ...process.env, LANGUAGE: language },
    });
  };
}
