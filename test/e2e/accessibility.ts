import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const THEMES = ['light', 'dark'] as const;

/** Every fault that axe finds on the page as it stands, in both themes, as lines to read. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    // The page hears of it a little later, and colours that still fade from one theme to the other are nobody's colours.
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
