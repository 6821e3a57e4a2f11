import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import type { WindowOptions } from './browser-window.ts';

/** No name resolves: a request that passes all other guards still goes nowhere. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

/** Opens the browser's context for a window; a null policy keeps Chromium's default for WebRTC. */
export type OpenContext = (window: WindowOptions, webRtcPolicy: string | null) => Promise<BrowserContext>;

const KEY = Symbol.for('aval.test-browsers');
/** By program and WebRTC policy. */
type Holder = { [KEY]?: Map<string, Promise<Browser>> };

/**
 * A fresh context in the one headless browser that this process keeps for each program and WebRTC policy: a test opens
 * and closes it quickly.
 */
export function testContext(executablePath: string, options: BrowserContextOptions): OpenContext {
  return async ({ width = 1280, height = 800 }, webRtcPolicy) => {
    const holder = globalThis as Holder;
    const browsers = holder[KEY] ?? new Map<string, Promise<Browser>>();
    holder[KEY] = browsers;
    const key = JSON.stringify([executablePath, webRtcPolicy]);
    const launched =
      browsers.get(key) ??
      chromium.launch({ executablePath, chromiumSandbox: false, args: [NO_NETWORK, ...webRtc(webRtcPolicy)] });
    browsers.set(key, launched);
    const browser = await launched;
    return browser.newContext({
      viewport: { width, height },
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      ...options,
    });
  };
}

/** Closes every browser that tests have opened in this process. */
export async function closeTestBrowsers(): Promise<void> {
  const holder = globalThis as Holder;
  const browsers = holder[KEY] ?? new Map<string, Promise<Browser>>();
  delete holder[KEY];
  for (const browser of browsers.values()) await (await browser).close();
}

/** A window without tabs or address bar, for users. */
export function personContext(executablePath: string, profile: string, language: string): OpenContext {
  return async ({ width = 1280, height = 800 }, webRtcPolicy) => {
    const preferences = path.join(profile, 'Default', 'Preferences');
    await mkdir(path.dirname(preferences), { recursive: true });
    // Chromium would offer to translate the interface.
    await writeFile(preferences, JSON.stringify({ translate: { enabled: false } }), { flag: 'wx' }).catch(
      () => undefined,
    );
    return chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      chromiumSandbox: false,
      viewport: null,
      serviceWorkers: 'block',
      ignoreDefaultArgs: ['--enable-automation'],
      args: [
        '--app=data:text/html,<title>Aval</title>',
        '--test-type',
        `--window-size=${width},${height}`,
        NO_NETWORK,
        ...webRtc(webRtcPolicy),
      ],
      env: { ...process.env, LANGUAGE: language },
    });
  };
}

/** The switch of Chromium that does what `setWebRTCIPHandlingPolicy` does in Electron. */
function webRtc(policy: string | null): string[] {
  return policy === null ? [] : [`--webrtc-ip-handling-policy=${policy}`];
}
