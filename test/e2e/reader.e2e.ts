import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, withReader } from './every-room.ts';
import { journey } from './journey.ts';
import { enter } from './keyboard.ts';
import type { LaunchedApp } from './launch.ts';
import { plainSpaces } from './plain-spaces.ts';

const READER = { name: 'Léa Lecture', code: '161803' };
const LACKING = /^Demande le rôle «\s(?:aide|responsable)\s»\s; vous avez le rôle «\slecture\s»\.$/;
const REFUSED = 'a le rôle « lecture » ; cette action demande le rôle';

/** The rooms where something can be changed; lists that only a job fills are walked below. */
const ROOMS = [
  '/',
  '/import',
  '/suppression',
  '/campaigns',
  '/campaigns/1',
  '/campaigns/transfer',
  '/campaigns/sale',
  '/campaigns/recipients',
  '/approvals',
  '/returns',
  '/plan',
  '/rights?contact=1',
  '/retention',
  '/notices',
  '/duplicates',
  '/states',
  '/suppliers?name=Fichiers%20%26%20Cie',
  '/register/processing',
  '/register/copies',
  '/settings',
  '/vault',
  '/leaving/computer',
  '/leaving/breach',
  '/leaving/contract',
  '/welcome/restore',
] as const;

/** Where a reader finds closed buttons, in the order of the walk. */
const CLOSED_IN = [
  '/',
  '/import',
  '/campaigns/1',
  '/campaigns/sale',
  '/rights?contact=1',
  '/retention',
  '/notices',
  '/duplicates',
  '/suppliers?name=Fichiers%20%26%20Cie',
  '/register/processing',
  '/register/copies',
  '/settings',
  '/vault',
  '/leaving/breach',
  '/leaving/contract',
  '/welcome/restore',
  '/contacts/1',
  'Contrôle',
  'Export',
];

/** A button as a screen reader tells it: its name and, where it does nothing, why. */
type Told = { readonly name: string; readonly why: string | null };

/** The next element that Tab reaches; null: one that was reached before, or none. `told` is null where it is no button. */
async function tab(page: Page): Promise<{ readonly told: Told | null } | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const here = document.activeElement as HTMLElement | null;
    if (here === null || here === document.body || here.dataset['walked'] !== undefined) return null;
    here.dataset['walked'] = '';
    const isButton = here.matches('main button:not([role]), [role="dialog"] button:not([role])');
    const why = document.getElementById(here.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? '';
    // What is written on it: a list has the same button in each line.
    const name = here.innerText.trim() || (here.getAttribute('aria-label') ?? '');
    return { told: isButton ? { name, why: here.getAttribute('aria-disabled') === 'true' ? why : null } : null };
  });
}

/** What a press asked of the engine was answered: the engine answers in order. */
async function answered(page: Page): Promise<void> {
  for (let trip = 0; trip < 3; trip += 1) await page.evaluate(() => window.aval.request('user.list', {}));
  await page.locator('main [role="progressbar"]').first().waitFor({ state: 'detached' });
}

/** Buttons of a field, a menu, the bars of a check with their people, and the steps of a campaign. */
const PASSED_BY = /^(?:Choisir dans le calendrier|Autres actions|[−\d]|Continuer|Contrôler|Retour|Valider)/;

type Walk = {
  /** What each file dialog is answered by. */
  readonly chosen: string;
  /** After a press that led elsewhere. */
  readonly comeBack: () => Promise<void>;
  /** Buttons that are reached and not pressed. */
  readonly passedBy?: RegExp;
};

/**
 * Walks a screen by Tab and presses each button that it reaches, once a name, those of the forms and dialogs that open
 * as well. @returns what was reached.
 */
async function pressAll(app: LaunchedApp, { chosen, comeBack, passedBy = PASSED_BY }: Walk): Promise<readonly Told[]> {
  const { page } = app;
  const reached = new Map<string, Told>();
  const at = page.url();
  await answered(page);
  for (let isNew = true; isNew;) {
    isNew = false;
    await page.locator('main').evaluate(beginAt);
    for (let step = await tab(page); step !== null; step = await tab(page)) {
      const { told } = step;
      if (told === null || reached.has(told.name) || passedBy.test(told.name)) continue;
      reached.set(told.name, told);
      isNew = true;
      await app.answerDialog(chosen);
      await page.keyboard.press('Enter');
      await answered(page);
      expect([at, told.name, await page.getByText(REFUSED).allInnerTexts()]).toEqual([at, told.name, []]);
      if (page.url() !== at) await comeBack();
    }
    if (await page.getByRole('dialog').first().isVisible()) await page.keyboard.press('Escape');
  }
  return [...reached.values()];
}

/** Tab goes on with the first element inside this one, and everything is new to it. */
function beginAt(element: HTMLElement): void {
  document.querySelectorAll('[data-walked]').forEach((one) => one.removeAttribute('data-walked'));
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

journey(
  'a reader walks every room by keyboard: no press is refused, and each closed button says why',
  { timeout: 600_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { campaign, shell, users } = screens;
    const chosen = path.join(folder, 'choisi');
    const closed: (Told & { readonly room: string })[] = [];
    const press = async (room: string, comeBack: () => Promise<void>, passedBy?: RegExp): Promise<void> => {
      const reached = await pressAll(app, { chosen, comeBack, ...(passedBy === undefined ? {} : { passedBy }) });
      closed.push(...reached.flatMap((told) => (told.why === null ? [] : [{ room, ...told }])));
    };
    await screens.welcome.open(await withReader(folder, READER));
    await users.entry.waitFor();
    await users.type(READER.name, READER.code);
    await users.present(`${READER.name} · lecture`).waitFor();
    for (const room of ROOMS) {
      await goTo(page, room);
      await press(room, () => goTo(page, room));
    }

    // In a narrow window, the list makes room for the sheet.
    await page.setViewportSize({ width: 900, height: 800 });
    await goTo(page, '/contacts/1');
    await press('/contacts/1', () => goTo(page, '/contacts/1'));
    await enter(page, page.getByRole('button', { name: 'Autres actions' }));
    for (const item of [/^Corriger/, /^Signaler/]) {
      const closedItem = page.getByRole('menuitem', { name: item });
      expect(plainSpaces(await closedItem.innerText())).toContain(
        'Demande le rôle « aide » ; vous avez le rôle « lecture ».',
      );
      await closedItem.press('Enter');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });

    await shell.go('Campagnes');
    await campaign.begin('Courrier', { 'Où dire non': 'non@alba.example.com' });
    for (const step of ['Segment', 'Contrôle', 'Validation']) {
      await campaign.next();
      await campaign.step(step).waitFor();
      if (step !== 'Validation') await press(step, () => page.goBack().then(() => campaign.step(step).waitFor()));
    }
    await campaign.approve(READER.name);
    await campaign.preview.waitFor();
    // The households were read again in the check.
    await press('Export', () => Promise.resolve(), /^(?:Relire|Retour)/);

    expect(closed.filter(({ why }) => !LACKING.test(why ?? ''))).toEqual([]);
    expect([...new Set(closed.map(({ room }) => room))]).toEqual(CLOSED_IN);
  },
);
