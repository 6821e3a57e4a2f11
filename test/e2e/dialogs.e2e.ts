import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

/** Dialogs cover every sticky layer, on every screen. */

const ROOMS = ['Accueil', 'Importer', 'Contacts', 'Oppositions', 'Campagnes', 'Règles', 'Registre', 'Réglages'];

/**
 * The parts of the page that a click would still reach, by a grid of points over the window and over each sticky layer.
 */
function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const app = document.querySelector('#app');
    const points: [number, number][] = [];
    for (let x = 10; x < window.innerWidth; x += 40)
      for (let y = 10; y < window.innerHeight; y += 40) points.push([x, y]);
    for (const element of app?.querySelectorAll('*') ?? []) {
      if (!['sticky', 'fixed'].includes(getComputedStyle(element).position)) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      for (const share of [0.05, 0.5, 0.95]) points.push([left + width * share, top + height / 2]);
    }
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight);
    return inside.flatMap(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && app?.contains(hit) === true
        ? [`${String(x)},${String(y)}: ${hit.outerHTML.slice(0, 80)}`]
        : [];
    });
  });
}

/** The rectangles of the sticky layers, read at one moment: a screen that closes removes its own. */
function headsOf(page: Page) {
  return page.locator('#app .sticky').evaluateAll((heads) =>
    heads.flatMap((head) => {
      const { x, y, width, height } = head.getBoundingClientRect();
      return height === 0 ? [] : [{ x, y, width, height }];
    }),
  );
}

/** Waits until the screen has its headers and keeps them. */
async function settle(page: Page): Promise<void> {
  let last = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await headsOf(page));
      const isSame = now === last;
      last = now;
      return isSame;
    })
    .toBe(true);
}

/** A screenshot of a sticky layer: it differs under a dialog. */
async function picturesOf(page: Page): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const clip of await headsOf(page))
    pictures.push((await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64'));
  return pictures;
}

async function expectAbove(page: Page, before: readonly string[]): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  expect(await reachable(page)).toEqual([]);
  const after = await picturesOf(page);
  expect(after.length).toBe(before.length);
  expect(after.filter((picture, place) => picture === before[place])).toEqual([]);
}

journey('every dialog covers the headers of its screen', async ({ app, folder, screens }) => {
  const { page } = app;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);

  for (const room of ROOMS) {
    await screens.shell.go(room);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (room === 'Contacts') await screens.contacts.row(/\d/).waitFor();
    await page
      .locator('[role="progressbar"], .animate-pulse, footer[aria-label] button')
      .first()
      .waitFor({ state: 'detached' });
    await settle(page);
    const before = await picturesOf(page);
    await page.keyboard.press('Control+k');
    await expectAbove(page, before);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  await screens.shell.go('Contacts');
  await screens.contacts.openAt(0);
  for (const action of ['Ne plus contacter', 'Noter un accord']) {
    const button = page.getByRole('complementary').getByRole('button', { name: action });
    await button.waitFor();
    const before = await picturesOf(page);
    expect(before.length).toBe(2);
    await button.click();
    await expectAbove(page, before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
});

journey('the palette is accessible while it finds nothing', async ({ app, folder, screens }) => {
  await screens.createPerdrix(folder);
  await app.page.keyboard.press('Control+k');
  await screens.shell.palette.getByRole('textbox').fill('zzz qqq');
  await screens.shell.palette.getByText('Aucun résultat').waitFor();
  await screens.accessible();
});
