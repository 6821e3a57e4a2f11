import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const THEMES = ['light', 'dark'] as const;

/** Every violation that axe finds on the current page, in both themes, as readable lines. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    // The page follows a little later, and colours in transition belong to neither theme.
    await page.locator(`html.${colorScheme}`).waitFor();
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    );
    const { violations } = await page.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      return runner.run(document, { resultTypes: ['violations'] });
    });
    faults.push(...violations.flatMap((violation) => linesOf(colorScheme, violation)));
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}

function linesOf(theme: string, { id, nodes }: Result): string[] {
  return nodes.map((node) => `${theme} ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
}
