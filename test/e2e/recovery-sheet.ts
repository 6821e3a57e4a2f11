import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { pagesOf } from '../export/pdf-contents.ts';

/** The fourteen groups of a recovery sheet. */
export async function groupsOf(sheet: string): Promise<string[]> {
  const texts = pagesOf(await readFile(sheet)).flat();
  return texts.flatMap((text) => (/^[0-9A-Z]{4}( [0-9A-Z]{4})*$/.test(text) ? text.split(' ') : []));
}

/** Types the groups back that the page asks for. */
export async function typeBack(page: Page, groups: readonly string[]): Promise<void> {
  for (const label of await page.getByText(/^Groupe \d+$/).allInnerTexts())
    await page.getByLabel(label, { exact: true }).fill((groups[Number(label.slice(7)) - 1] ?? '').toLowerCase());
}
