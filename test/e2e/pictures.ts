import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/text/text.ts';
import { journey } from './journey.ts';
import { type LaunchedApp, ROOT } from './launch.ts';
import type { Screens } from './screens/screens.ts';

const FOLDER = path.join(ROOT, 'out/screens');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES: readonly Language[] = ['fr', 'en'];

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

/** A picture that shows work does not wait for its end. */
type State = 'calm' | 'working';

/**
 * One state of one screen, set up by `arrange` in French, then taken in both themes, languages and sizes:
 * `out/screens/<name>-fr-light-1280.png`. Unless the picture shows work, it waits for running work: another language
 * computes answers again.
 */
export function picture(name: string, arrange: (given: Given) => Promise<void>, state: State = 'calm'): void {
  journey(name, async ({ app, folder, screens }) => {
    await arrange({ app, folder, screens });
    await take(app.page, name, state);
  });
}

/** Several screens of one app, which is prepared once: each is taken by `shoot`, and French again afterwards. */
export function pictures(
  title: string,
  walk: (given: Given & { readonly shoot: (name: string) => Promise<void> }) => Promise<void>,
): void {
  journey(title, { timeout: 600_000 }, async ({ app, folder, screens }) => {
    const shoot = async (name: string): Promise<void> => {
      await take(app.page, name, 'calm');
      await speak(app.page, 'fr');
    };
    await walk({ app, folder, screens, shoot });
  });
}

async function take(page: Page, name: string, state: State): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const language of LANGUAGES) {
    await speak(page, language);
    if (state === 'calm') await calm(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html.${colorScheme}`).waitFor();
        await page.screenshot({
          path: path.join(FOLDER, `${name}-${language}-${colorScheme}-${size.width}.png`),
          animations: 'disabled',
        });
      }
    }
  }
}

/** No progress, no skeleton, no task in the status bar. */
async function calm(page: Page): Promise<void> {
  await page
    .locator('[role="progressbar"], .animate-pulse, footer[aria-label] button')
    .first()
    .waitFor({ state: 'detached' });
}

async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((next) => window.aval.request('preferences.write', { language: next }), language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

declare global {
  interface Window {
    readonly aval: { request(name: string, input: unknown): Promise<unknown> };
  }
}
