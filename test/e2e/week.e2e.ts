import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { agreedTo, importSample } from './imported.ts';
import { journeyOnDays } from './journey-on-days.ts';
import { enter, tabTo, write } from './keyboard.ts';
import type { LaunchedApp } from './launch.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

/** From Monday to Friday of a week whose mornings the lists are for. */
const MORNINGS = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'] as const;
const PEOPLE = 10;

const { journey, comes } = journeyOnDays(MORNINGS[0]);

const phone = (id: number): string => `06 39 98 20 ${String(10 + id)}`;
const dialled = (id: number): string => `336399820${String(10 + id)}`;

async function openCentre({ app, folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  const file = path.join(folder, 'salon.csv');
  const rows = Array.from({ length: PEOPLE }, (_, place) => {
    const letter = String.fromCharCode(65 + place);
    return `NOM${letter}${letter};Camille;${phone(place)};${String(place + 1)} rue Basse;69002;Lyon`;
  });
  writeFileSync(file, `Nom;Prénom;Portable;Adresse;CP;Ville\n${rows.join('\n')}\n`);
  await importSample(app, file, agreedTo('phone'));
}

/** A morning: a list for the dialer. Returns the people on it. */
async function morning({ app, folder, screens }: Given, day: string): Promise<number> {
  const { campaign } = screens;
  await comes(app, day);
  await screens.shell.go('Campagnes');
  await campaign.begin('Appel', { 'Nom de la campagne': `Matin du ${day}`, 'Numéro affiché': '01 99 00 00 01' });
  await campaign.fill('Le, ou à partir du', day);
  await campaign.next();
  await campaign.step('Segment').waitFor();
  await campaign.next();
  await campaign.bar('à contacter').waitFor();
  const listed = (await campaign.numbers()).get('à contacter') ?? 0;
  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  await campaign.format('VICIdial');
  await campaign.write(path.join(folder, day));
  return listed;
}

/** An evening, by keyboard alone: the report of the day is dropped, and the list said to be sent and returned. */
async function evening(
  { app, folder, screens }: Given,
  day: string,
  calls: readonly (readonly [id: number, status: string])[],
  complete?: string,
): Promise<string> {
  const { page } = app;
  const main = page.getByRole('main');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const report = path.join(folder, `rapport-${day}.csv`);
  const lines = calls.map(([id, status], at) => `${day} 10:0${String(at)}:00,${dialled(id)},${status},`);
  writeFileSync(report, ['call_date,phone_number_dialed,status,vendor_lead_code', ...lines].join('\n'));
  await screens.shell.go('Retours');
  if (await button('Autres fichiers').isVisible()) await enter(page, button('Autres fichiers'));
  await app.answerDialog(report);
  await enter(page, button('Choisir des fichiers'));
  await main.getByRole('heading', { name: /^Contrôle/ }).waitFor();
  // Of which zone the hours are is asked of the first report alone.
  expect(await page.getByRole('group', { name: 'Les heures de ce fichier sont celles de :' }).count()).toBe(
    day === MORNINGS[0] ? 1 : 0,
  );
  await screens.accessible();
  if (complete !== undefined) {
    await tabTo(page, page.getByRole('checkbox', { name: `Tous les retours de « ${complete} » sont là` }));
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: complete, checked: true }).waitFor();
  }
  await enter(page, button('Enregistrer ces retours'));
  await main.getByRole('heading', { name: /^Retours enregistrés/ }).waitFor();
  return main.innerText();
}

async function close({ app, screens }: Given, campaign: string): Promise<void> {
  const { page } = app;
  await screens.shell.go('Campagnes');
  await enter(page, page.getByRole('link', { name: campaign }));
  const became = page.getByRole('region', { name: 'Ce qu’elle est devenue' });
  await enter(page, became.getByRole('button', { name: `Envoyée : ${campaign}`, exact: true }));
  await enter(page, became.getByRole('button', { name: `Tous les retours sont là : ${campaign}` }));
  await became
    .getByRole('status')
    .filter({ hasText: /^Tous les retours sont là/ })
    .waitFor();
}

/** Takes people out of the lists in use, from where the screen says so. */
async function recall(page: Page, app: LaunchedApp, label: string, out: string): Promise<void> {
  await app.answerDialog(out);
  await enter(page, page.getByRole('main').getByRole('button', { name: label, exact: true }));
  const done = page.getByRole('main').getByRole('button', { name: /^C’est retiré/ });
  await done.first().waitFor();
  await enter(page, done.first());
  await done.first().waitFor({ state: 'detached' });
}

journey(
  'a week of a call centre: five mornings, returns each evening, a no by phone, a recall, a closing',
  { timeout: 400_000 },
  async ({ app, folder, screens }) => {
    const given = { app, folder, screens };
    const { page } = app;
    await openCentre(given);
    const [monday, tuesday, wednesday, thursday, friday] = MORNINGS;

    expect(await morning(given, monday)).toBe(PEOPLE);
    const first = await evening(given, monday, [
      [0, 'NA'],
      [1, 'NI'],
      [2, 'DNC'],
      [3, 'DC'],
    ]);
    expect(first).toContain('4 appels, 1 opposition, 1 refus, 0 à rappeler, 1 coordonnée morte');
    // Those three are still on Monday's list, which the dialer has.
    await page.getByText('3 personnes à retirer de 1 liste en cours').waitFor();
    await screens.accessible();
    await recall(page, app, 'Retirer', path.join(folder, 'retrait-lundi'));
    expect(
      readFileSync(path.join(folder, 'retrait-lundi', 'liste-1', 'retrait.txt'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3);
    await close(given, `Matin du ${monday}`);

    expect(await morning(given, tuesday)).toBe(PEOPLE - 3);
    // The report of Tuesday is whole: the list is closed with it.
    await evening(
      given,
      tuesday,
      [
        [4, 'NA'],
        [5, 'CALLBK'],
      ],
      `Matin du ${tuesday}`,
    );
    await screens.shell.go('Campagnes');
    await enter(page, page.getByRole('link', { name: `Matin du ${tuesday}` }));
    await page
      .getByRole('region', { name: 'Ce qu’elle est devenue' })
      .getByRole('status')
      .filter({ hasText: /^Tous les retours sont là/ })
      .waitFor();

    expect(await morning(given, wednesday)).toBe(PEOPLE - 3);
    // Somebody calls and says no, while Wednesday's list is at the dialer.
    await screens.shell.go('Oppositions');
    await screens.suppression.stopContacting(phone(6));
    await page.getByText('1 personne à retirer de 1 liste en cours').waitFor();
    await screens.accessible();
    await recall(page, app, 'Préparer le retrait', path.join(folder, 'retrait-mercredi'));
    expect(readFileSync(path.join(folder, 'retrait-mercredi', 'liste-3', 'retrait.txt'), 'utf8')).toMatch(
      /^[\dA-Z]{5}-7\|DNC\|Y\n$/,
    );
    await evening(given, wednesday, [
      [7, 'NA'],
      [8, 'NA'],
    ]);
    await close(given, `Matin du ${wednesday}`);

    expect(await morning(given, thursday)).toBe(PEOPLE - 4);
    // The dialer stood still: the list never left.
    await screens.shell.go('Accueil');
    await enter(page, screens.home.toDo.getByRole('button', { name: 'Répondre' }));
    await enter(page, page.getByRole('button', { name: `Pas envoyée : Matin du ${thursday}` }));
    await write(page, page.getByLabel('Pourquoi, en un mot'), 'panne du numéroteur');
    await page.keyboard.press('Enter');
    await screens.home.task('1 liste attend').waitFor({ state: 'detached' });

    // Only the calls that were made count: the fifth morning is not empty.
    expect(await morning(given, friday)).toBe(PEOPLE - 4);
    await screens.shell.go('Campagnes');
    await page.getByRole('link', { name: `Matin du ${thursday}` }).click();
    await page.getByText('Pas envoyée : panne du numéroteur').waitFor();
    await screens.accessible();

    // The file that was kept of Monday tells who left since.
    await screens.shell.go('Campagnes');
    await app.answerDialog(path.join(folder, monday, 'vicidial-FR.txt'));
    await enter(page, page.getByRole('region', { name: 'Reposer un ancien fichier ici' }).getByRole('button'));
    await page.getByText('4 lignes ne sont plus permises').waitFor();
  },
);
