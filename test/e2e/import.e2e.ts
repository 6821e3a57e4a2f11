import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { enter } from './keyboard.ts';
import { ROOT } from './launch.ts';
import { plainSpaces } from './plain-spaces.ts';

const SAMPLES = path.join(ROOT, 'test/fixtures/samples');

journey('a workbook is imported in five steps and undone', async ({ app, folder, screens }) => {
  const { importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await screens.accessible();

  await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
  expect(await importing.firstRows.innerText()).toContain('N° client');
  await screens.accessible();
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  expect(await importing.field('Courriel').innerText()).toContain('E-mail');
  await screens.accessible();
  await importing.continueButton.click();
  await importing.answer(/D’où viennent/, 'J’ai acheté ou loué ce fichier');
  await expect
    .poll(() => app.page.getByRole('status').filter({ hasText: 'Ni appel, ni e-mail, ni SMS' }).isVisible())
    .toBe(true);
  await importing.answer(/D’où viennent/, 'Les personnes nous ont donné leurs coordonnées');
  await importing.continueButton.click();
  await expect.poll(() => app.page.getByText('Le nom de la source est nécessaire').isVisible()).toBe(true);
  await importing.originated('Carte de fidélité', '2026-11-14');
  await importing.answer(/Savaient-elles/, 'Oui');
  await importing.answer(/Pouvaient-elles/, 'Oui');
  await screens.accessible();
  await importing.continueButton.click();
  await importing.performButton.waitFor();
  expect(await importing.counter('Nouveaux').innerText()).toBe('378');
  expect(await importing.counter('Refusés').innerText()).toBe('4');
  await screens.accessible();

  await importing.perform();
  expect(await shell.status.innerText()).toContain('378 contacts');
  await screens.accessible();

  await app.answerDialog(path.join(folder, 'a-corriger.xlsx'));
  await app.page.getByRole('button', { name: 'Enregistrer les problèmes' }).click();
  await app.page.getByText(/lignes à corriger, dans a-corriger\.xlsx/).waitFor();
  await screens.accessible();

  await app.page.getByRole('button', { name: 'Importer un autre fichier' }).click();
  await importing.undo('clients-boutique.xlsx');
  expect(await shell.status.innerText()).toContain('0 contact');
  await screens.accessible();
});

journey('a refused repair stays refused for the next file of the layout', async ({ app, folder, screens }) => {
  const { importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
  await importing.checkDirect('Carte de fidélité', '2026-11-14');
  const postcodes = importing.keepAsRead('CP', 'code postal');
  await postcodes.click();
  await app.page.getByText('gardé tel quel').first().waitFor();
  expect(await postcodes.isChecked()).toBe(true);
  expect(await importing.counter('Nouveaux').innerText()).toBe('378');
  await screens.accessible();
  await importing.perform();

  await app.page.getByRole('button', { name: 'Importer un autre fichier' }).click();
  await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
  await importing.checkDirect('Carte de fidélité', '2026-11-14');
  expect(await postcodes.isChecked()).toBe(true);
  expect(await importing.keepAsRead('Tel portable', 'au début').isChecked()).toBe(false);
});

journey('a refusal in an unmapped column is asked before the import', async ({ app, folder, screens }) => {
  const { importing, shell } = screens;
  const file = path.join(folder, 'suivi.csv');
  const rows = Array.from(
    { length: 700 },
    (_, place) =>
      `Petit${place};p${place}@example.com;Anne Petit;${place === 690 ? 'Ne veut plus de mails' : 'lot 1'};${place === 7 ? 'non' : 'oui'}`,
  );
  writeFileSync(file, ['Nom;E-mail;Conseiller;Suivi 2;Opt-in', ...rows].join('\n'));
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await importing.choose(file);
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  expect(await importing.field('Conseiller').innerText()).toContain('Autre personne');
  await app.page.getByRole('button', { name: 'Retour' }).click();
  await importing.checkDirect('Carte de fidélité', '2026-11-14');
  const questions = app.page.getByRole('region', { name: 'Ces colonnes refusent-elles le contact ?' });
  expect(plainSpaces(await questions.innerText())).toContain('« Ne veut plus de mails »');
  expect(await importing.performButton.isDisabled()).toBe(true);
  await screens.accessible();

  await app.page.getByRole('button', { name: 'Seulement les cellules qui le disent : Suivi 2' }).click();
  // « Opt-in » names no channel: its « non » is asked about, and « only the cells that say so » is no answer to it.
  const noes = app.page.getByRole('button', { name: 'Oui, chaque « non » : Opt-in' });
  await noes.waitFor();
  expect(await app.page.getByRole('button', { name: 'Seulement les cellules qui le disent : Opt-in' }).count()).toBe(0);
  await noes.click();
  await questions.waitFor({ state: 'detached' });
  expect(await app.page.getByText('2 refus lus dans le fichier').isVisible()).toBe(true);
  await importing.perform();
  expect(await shell.status.innerText()).toContain('700 contacts');
});

journey('back and a reload lose no answer', async ({ app, folder, screens }) => {
  const { importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Importer');
  await importing.choose(path.join(SAMPLES, 'inscriptions-site.csv'));
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  const emptyEmails = app.page.getByRole('combobox', { name: 'Cellules vides de Email' });
  await emptyEmails.press('Enter');
  await app.page.getByRole('option', { name: 'Une cellule vide efface' }).press('Enter');
  await importing.continueButton.click();
  await importing.answer(/D’où viennent/, 'Les personnes nous ont donné leurs coordonnées');
  await importing.originated('Formulaire du site', '2026-11-21');
  await app.page.goBack();
  await importing.step('Colonnes').waitFor();
  await app.page.reload();
  await importing.step('Colonnes').waitFor();
  expect(await emptyEmails.innerText()).toBe('Une cellule vide efface');
  await importing.continueButton.click();
  expect(await app.page.getByLabel('Nom de la source').inputValue()).toBe('Formulaire du site');
});

journey(
  'what cannot be read stops the questions, in sight; then a campaign is prepared with the contacts',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { importing, shell } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.go('Importer');
    await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
    await importing.continueButton.click();
    await importing.step('Colonnes').waitFor();
    await importing.continueButton.click();
    await importing.step('Origine').waitFor();
    await importing.continueButton.click();
    await page.getByText('Dites d’abord d’où viennent ces contacts').waitFor();
    await importing.answer(/D’où viennent/, 'J’ai acheté ou loué ce fichier');
    await importing.originated('Fichiers & Cie', '14/11/2026');
    const since = page.getByLabel('Le fichier remonte jusqu’au');
    await since.fill('il y a longtemps');
    await importing.answer(/Ont-elles reçu votre information/, 'Oui');
    await importing.continueButton.click();
    await page.getByText('Cela ne se lit pas').waitFor();
    expect(await since.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText('Sans le jour, ce oui ne compte pas').waitFor();
    await since.fill('mars 2009');
    await page.getByText('Compris comme le 01/03/2009.').waitFor();
    await page.getByLabel('Quel jour ?').fill('20/11/2026');
    await screens.accessible();
    await importing.continueButton.click();
    await importing.performButton.waitFor();
    await importing.perform();

    await shell.go('Importer');
    await page.getByText('Dernier fichier : clients-boutique.xlsx').waitFor();
    await screens.accessible();
    await page.getByRole('button', { name: 'Revoir son résultat' }).click();
    await page.getByRole('link', { name: 'Préparer une campagne avec ces contacts' }).click();
    await page.getByText('Courrier', { exact: true }).first().waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('aval.campaign'))).toContain('Fichiers & Cie');

    await shell.go('Importer');
    await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
    await page.getByText('Ce fichier a déjà été importé').waitFor();
    await importing.continueButton.click();
    await importing.step('Colonnes').waitFor();
    await importing.continueButton.click();
    await importing.answer(/D’où viennent/, 'J’ai acheté ou loué ce fichier');
    expect(await page.getByLabel('Nom de la source').inputValue()).toBe('');
    await page.getByRole('button', { name: /^Même source que le .*\s: Fichiers & Cie$/ }).click();
    expect(await page.getByLabel('Nom de la source').inputValue()).toBe('Fichiers & Cie');
  },
);

journey('a workbook with a password is refused with instructions', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Importer');
  await app.answerDialog(path.join(SAMPLES, 'comptable-protege.xlsx'));
  await app.page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  const refusal = app.page.getByRole('alert').filter({ hasText: 'mot de passe' });
  await refusal.waitFor();
  await screens.accessible();
});

journey(
  'the check of a file shows who looks like another row or a contact, side by side',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const file = path.join(folder, 'clients.csv');
    const head = 'Nom;Prénom;Code postal;Ville;E-mail';
    writeFileSync(file, [head, 'Roche;Luc;69002;Lyon;luc@example.com'].join('\n'));
    await screens.createPerdrix(folder);
    await importSample(app, file, GIVEN);
    const second = path.join(folder, 'salon.csv');
    const rows = ['Roche;L.;69003;Lyon;luc@example.com', 'Silva;Ana;69001;Lyon;as@example.com'];
    writeFileSync(second, [head, ...rows, 'Ana;Silva;69001;Lyon;as@example.com'].join('\n'));
    await screens.shell.go('Importer');
    await screens.importing.choose(second);
    await screens.importing.checkDirect('Salon de printemps', '2026-11-14');
    const pairs = page.getByRole('region', {
      name: '2 nouvelles fiches ressemblent à une autre ligne ou à un contact',
    });
    await enter(page, pairs.getByRole('button', { name: 'Voir côte à côte' }));
    await pairs.getByRole('table', { name: 'Ana Silva et Silva Ana' }).getByText('ligne 4').waitFor();
    await screens.accessible();
    await pairs.getByRole('radio', { name: 'Probable (1)' }).focus();
    await page.keyboard.press('Space');
    const known = pairs.getByRole('table', { name: 'Luc Roche et L. Roche' });
    await known.getByRole('link', { name: 'Ouvrir la fiche n° 1' }).waitFor();
    await known.getByText('ligne 2').waitFor();
    expect(await known.getByRole('cell', { name: 'particulier' }).count()).toBe(2);
    await screens.importing.perform();
    await page.getByText('4 contacts').first().waitFor();
  },
);
