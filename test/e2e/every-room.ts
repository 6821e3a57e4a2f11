import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoCampaigns } from '../../electron/engine/demo/demo-campaigns.ts';
import { ensureExample } from '../../electron/engine/demo/example-workspace.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { frenchInstant } from '../../electron/engine/steps/clock.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { context, DIRECT, people } from '../campaign/firm.ts';

/** The window asks the clock of the machine, so the data is as old as that. */
const now = frenchInstant(new Date());
const today = now.slice(0, 'YYYY-MM-DD'.length);
const here = { ...context, now: () => now, today: () => today };

/**
 * The shop of the demonstration with something in every room: a list of letters that left, requests of people, one of them
 * overdue, and records past their period. Prepared by the engine, without a window.
 */
export async function withEveryRoom(folder: string): Promise<string> {
  const file = path.join(folder, 'exemple', 'exemple.aval');
  await ensureExample(here, file);
  const workspace = await openWorkspace(file, { by: here.by });
  try {
    const old = path.join(folder, 'anciens.csv');
    const rows = people(1, 5);
    const fields = Object.keys(rows[0] ?? {});
    writeFileSync(old, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
    await importFile(here, workspace, {
      file: old,
      origin: { ...DIRECT, source: 'Carnet de 2009', on: '2009-06-01' },
      mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
      evidenceFolder: folder,
      dryRun: false,
    });
    for (const { campaign, list } of demoCampaigns(today))
      if (list?.format === 'post-lines')
        await exportCampaign(here, workspace, { campaign, format: list.format, out: path.join(folder, 'courrier') });
    receiveRequest(here, workspace, { kind: 'access', id: '1', way: 'letter', on: addDays(today, -25) });
    receiveRequest(here, workspace, { kind: 'erasure', id: '2', way: 'email', on: addDays(today, -40) });
  } finally {
    await workspace.close();
  }
  return file;
}

/** Goes to a screen by its address, and waits until nothing works there. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
  await page.locator('main h1').first().waitFor();
  await page.locator('main [role="progressbar"], main .animate-pulse').first().waitFor({ state: 'detached' });
}

/** Texts of the screen that their place cuts off; a table that scrolls is not one. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return ['no screen'];
    const clipped = [...main.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, position } = getComputedStyle(element);
      const isSeen = element.clientWidth > 1 && element.clientHeight > 1 && position !== 'fixed';
      return isSeen && ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    const wide = main.scrollWidth > main.clientWidth + 1 ? ['the screen scrolls sideways'] : [];
    return [...wide, ...clipped.map(({ innerText }) => innerText.slice(0, 80))];
  });
}
