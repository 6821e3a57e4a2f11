import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { pdfPages, shownTexts } from '../../electron/engine/export/pdf/pdf-reader.ts';
import { context, person } from '../campaign/firm.ts';
import { journeyOnDays } from './journey-on-days.ts';
import { enter, write } from './keyboard.ts';
import type { LaunchedApp } from './launch.ts';
import type { Screens } from './screens/screens.ts';

/** A workspace with a file bought on 20 October, of which nobody was informed; a letter reaches three of its four people. */
async function withBoughtFile(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = [1, 2, 3, 4].map((number) => person(number, number === 4 ? { street: '', email: '' } : {}));
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'achat.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  await importFile(context, workspace, {
    file: contacts,
    origin: {
      kind: 'purchased',
      source: 'Fichiers & Cie',
      on: '2026-10-20',
      informed: false,
      objectionOffered: true,
    },
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: folder,
    dryRun: false,
  });
  await workspace.close();
  return file;
}

/** The people whom a letter of that day may reach. */
async function contactable({ page }: LaunchedApp, { campaign, shell }: Screens, day: string): Promise<number> {
  await shell.go('Campagnes');
  await campaign.begin('Courrier', { 'Où dire non': 'non@alpha.example.com', 'Le, ou à partir du': day });
  await campaign.next();
  await campaign.next();
  await page.getByRole('table', { name: 'De tous les contacts à la liste' }).waitFor();
  return (await campaign.numbers()).get('à contacter') ?? 0;
}

const { journey, comes } = journeyOnDays('2026-12-01');

journey('people of a bought file are informed by letter, by keyboard alone', async ({ app, folder, screens }) => {
  const { page } = app;
  await comes(app, '2026-12-01');
  const main = page.getByRole('main');
  await screens.welcome.open(await withBoughtFile(folder));
  await screens.shell.status.waitFor();
  const task = screens.home.task('4 personnes ignorent que vous avez leurs coordonnées');
  await task.waitFor();
  await enter(page, task.getByRole('link', { name: 'Les informer' }));
  const row = main.getByRole('row').filter({ hasText: 'Fichiers & Cie' });
  await row.waitFor();
  expect((await row.innerText()).split(/\s*\t\s*|\n/)).toEqual([
    'Fichiers & Cie',
    '20/10/2026',
    '20/11/2026',
    ...['4', '3', '3', '1', '0', '0'],
  ]);
  await screens.accessible();

  const letters = page.getByRole('button', { name: 'Écrire les lettres' });
  expect(await letters.isDisabled()).toBe(true);
  await write(page, main.getByLabel('Où écrire pour ses droits'), 'ALPHA, 3 place Bellecour, 69002 Lyon');
  await write(page, main.getByLabel('Pourquoi vous gardez ces données'), 'vous écrire au sujet de notre maison');
  await write(page, main.getByLabel('Votre adresse, en tête de la lettre'), '3 place Bellecour, 69002 Lyon');
  const out = path.join(folder, 'lettres');
  await app.answerDialog(out);
  await enter(page, letters);
  await main.getByText('lettres.pdf : 3 personnes.').waitFor();
  expect(existsSync(path.join(out, 'lettres.pdf'))).toBe(true);
  expect(await row.count()).toBe(1);
  await screens.accessible();

  await enter(page, main.getByRole('button', { name: /^Envoyée\s: Information/ }));
  await main.getByText('Fichiers & Cie : 1 personne injoignable par lettre ou e-mail.').waitFor();
  await enter(page, main.getByRole('button', { name: 'Noter pourquoi l’information est impossible : Fichiers & Cie' }));
  const save = main.getByRole('button', { name: 'Enregistrer' });
  await enter(page, save);
  await main.getByText('Sans raison, ces personnes restent à informer.').waitFor();
  await screens.accessible();
  await write(page, main.getByLabel('Pourquoi l’information est impossible'), 'ni adresse ni e-mail dans le fichier');
  expect(await main.getByLabel('Qui le dit').inputValue()).not.toBe('');
  await enter(page, save);
  await main.getByText('Fichiers & Cie : information impossible, noté pour 1 personne.').waitFor();
  await main.getByText('Personne n’est à informer.').waitFor();
  await screens.accessible();
  await screens.shell.go('Accueil');
  await screens.home.toDo.waitFor();
  await task.waitFor({ state: 'detached' });
});

journey(
  'files of 20 October are told by letter on 1 December and usable on 2 December, by mouse',
  async ({ app, folder, screens }) => {
    const { page } = app;
    await comes(app, '2026-12-01');
    const { importing, shell } = screens;
    const main = page.getByRole('main');
    await screens.welcome.open(await withBoughtFile(folder));
    await shell.status.waitFor();

    const directory = path.join(folder, 'annuaire.csv');
    writeFileSync(
      directory,
      'Nom;Adresse;CP;Ville\nPERDRIX;12 rue des Halles;69002;Lyon\nMERLE;14 rue des Halles;69002;Lyon\n',
    );
    await shell.go('Importer');
    await importing.choose(directory);
    await importing.continueButton.click();
    await importing.step('Colonnes').waitFor();
    await importing.continueButton.click();
    await importing.answer(/D’où viennent/, 'Je l’ai relevé dans une source publique');
    await importing.originated('Annuaire des artisans', '20/10/2026');
    await importing.answer(/Ont-elles reçu votre information/, 'Non');
    await importing.continueButton.click();
    await main.getByText('Lisez les conditions de la source et notez-les').waitFor();
    await screens.accessible();
    await main.getByLabel('Où ont-elles été relevées ?').fill('annuaire.example/lyon');
    await main.getByLabel('Relevées quel jour ?').fill('12/10/2026');
    await main.getByLabel('Sous quelles conditions peuvent-elles être réutilisées ?').fill('licence ouverte 2.0');
    await importing.continueButton.click();
    await importing.performButton.waitFor();
    await importing.perform();
    expect(await contactable(app, screens, '2026-12-02')).toBe(0);

    await shell.go('Accueil');
    await screens.home.task('6 personnes ignorent').getByRole('link', { name: 'Les informer' }).click();
    await main
      .getByText('Relevé ici : annuaire.example/lyon · le 12/10/2026 · conditions : licence ouverte 2.0')
      .waitFor();
    await main.getByLabel('Où écrire pour ses droits').fill('ALPHA, 3 place Bellecour, 69002 Lyon');
    await main.getByLabel('Pourquoi vous gardez ces données').fill('vous écrire au sujet de notre maison');
    const out = path.join(folder, 'lettres');
    await app.answerDialog(out);
    await main.getByRole('button', { name: 'Écrire les lettres' }).click();
    await main.getByText('lettres.pdf : 5 personnes.').waitFor();
    const pages: string[] = [];
    for await (const content of pdfPages(path.join(out, 'lettres.pdf'), undefined))
      pages.push(content.split('\n').flatMap(shownTexts).join(' '));
    expect(pages.filter((one) => one.includes('Fichiers & Cie, qui nous les a fournies, le 20/10/2026'))).toHaveLength(
      3,
    );
    expect(
      pages.filter(
        (one) => one.includes('le 12/10/2026 ici : annuaire.example/lyon') && one.includes('licence ouverte 2.0'),
      ),
    ).toHaveLength(2);
    expect(await main.getByLabel('Envoyée le').inputValue()).toBe('01/12/2026');
    expect(pages.filter((one) => one.includes('1er décembre 2026'))).toHaveLength(5);
    await main.getByRole('button', { name: /^Envoyée\s: Information/ }).click();
    await main.getByText('Fichiers & Cie : 1 personne injoignable').waitFor();

    await page.evaluate(() => window.aval.request('preferences.write', { language: 'en' }));
    await main.getByRole('heading', { name: 'Inform them' }).waitFor();
    await main.getByText('Fichiers & Cie: 1 person whom neither a letter nor an e-mail reaches.').waitFor();
    await main.getByRole('button', { name: 'Record why the notice is impossible: Fichiers & Cie' }).click();
    await main.getByLabel('Why the notice is impossible').fill('neither an address nor an e-mail in the file');
    await screens.accessible();
    await main.getByRole('button', { name: 'Save' }).click();
    await main.getByText('Nobody is to be informed.').waitFor();
    await page.evaluate(() => window.aval.request('preferences.write', { language: 'fr' }));
    await main.getByRole('heading', { name: 'Les informer' }).waitFor();
    await comes(app, '2026-12-02');
    expect(await contactable(app, screens, '2026-12-02')).toBe(3);
  },
);
