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
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { addUser, chooseCode, switchUsersOn } from '../../electron/engine/users/change-users.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { context, DIRECT, people, type Row } from '../campaign/firm.ts';

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
    const old = { ...DIRECT, source: 'Carnet de 2009', on: '2009-06-01' };
    await importRows(workspace, path.join(folder, 'anciens.csv'), people(1, 5), old);
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

/**
 * The same shop with a purchased file, whose people are to be informed and live together, and a restriction. People work
 * there by name and code: somebody in charge, and a reader.
 */
export async function withReader(
  folder: string,
  reader: { readonly name: string; readonly code: string },
): Promise<string> {
  const file = await withEveryRoom(folder);
  const workspace = await openWorkspace(file, { by: here.by });
  try {
    const bought = { ...DIRECT, kind: 'purchased', source: 'Fichiers & Cie', on: today, informed: false } as const;
    const couple = people(6, 7, { lastName: 'ROUX', street: '3 rue des Halles', postcode: '69002', city: 'Lyon' });
    await importRows(workspace, path.join(folder, 'couple.csv'), couple, { ...DIRECT, on: today });
    await importRows(workspace, path.join(folder, 'achat.csv'), people(8, 12), bought);
    receiveRequest(here, workspace, { kind: 'restriction', id: '3', way: 'letter', on: today });
    await switchUsersOn(here, workspace, { name: 'Claire Perdrix', role: 'responsable', code: '314159' });
    const { code = '' } = await addUser(here, workspace, { name: reader.name, role: 'lecture' });
    await chooseCode(here, workspace, { name: reader.name, code, chosen: reader.code });
  } finally {
    await workspace.close();
  }
  return file;
}

async function importRows(workspace: Workspace, file: string, rows: readonly Row[], origin: object): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  writeFileSync(file, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  await importFile(here, workspace, {
    file,
    origin,
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: path.dirname(file),
    dryRun: false,
  });
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
