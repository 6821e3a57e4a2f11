import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** Without its comments: each page reads it in two thirds of the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Both themes have the same elements in the same places: the second one is asked about its colours alone. */
const RULES_OF = [
  ['light', null],
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const;

/** Every violation that axe finds on the current page, in both themes, as readable lines. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const faults: string[] = [];
  for (const [colorScheme, rules] of RULES_OF) {
    await page.emulateMedia({ colorScheme });
    // The page follows a little later, and colours in transition belong to neither theme.
    await page.locator(`html.${colorScheme}`).waitFor();
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    );
    const { violations } = await page.evaluate(async (values) => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      return runner.run(document, {
        resultTypes: ['violations'],
        preload: false,
        ...(values === null ? {} : { runOnly: { type: 'rule', values: [...values] } }),
      });
    }, rules);
    faults.push(...violations.flatMap((violation) => linesOf(colorScheme, violation)));
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}

function linesOf(theme: string, { id, nodes }: Result): string[] {
  return nodes.map((node) => `${theme} ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
}
