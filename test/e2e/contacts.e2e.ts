import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { ROOT } from './launch.ts';

journey('a contact is found in any spelling, read aloud, and no longer contacted', async ({ app, folder, screens }) => {
  const { contacts, importing, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Contacts');
  await app.page.getByRole('heading', { name: 'Aucun contact' }).waitFor();
  await screens.accessible();
  await shell.go('Importer');
  await importing.choose(path.join(ROOT, 'test/fixtures/samples/clients-boutique.xlsx'));
  await importing.checkDirect('Carte de fidélité', '2026-11-14');
  await importing.perform();

  await shell.go('Contacts');
  await contacts.count.filter({ hasText: '378 sur 378 contacts' }).waitFor();
  await screens.accessible();
  await contacts.search.fill('0639 98 11 48');
  await contacts.count.filter({ hasText: '1 sur 378' }).waitFor();
  await contacts.open('BUISSON');
  const sheet = contacts.sheet(/Delphine/);
  await sheet.getByText('« Où avez-vous eu mon numéro ? »').waitFor();
  expect(await sheet.innerText()).toContain('Carte de fidélité');
  await screens.accessible();

  await contacts.search.fill('');
  await contacts.openAt(0);
  await contacts.openSheet.filter({ hasNotText: 'Lecture…' }).waitFor();
  const first = await contacts.openSheet.innerText();
  await contacts.openAt(1);
  await expect.poll(() => contacts.openSheet.innerText()).not.toBe(first);
  expect(await contacts.openSheet.evaluate((title) => title === document.activeElement)).toBe(true);
  // One step back, after any number of sheets.
  await app.page.goBack();
  await app.page.getByRole('complementary', { name: 'Filtres' }).waitFor();
  await contacts.search.fill('0639 98 11 48');
  await contacts.count.filter({ hasText: '1 sur 378' }).waitFor();
  await contacts.open('BUISSON');
  await app.page.getByRole('button', { name: 'Noter un accord' }).click();
  await app.page.getByRole('dialog', { name: /^Accord de/ }).waitFor();
  await screens.accessible();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('dialog').waitFor({ state: 'hidden' });

  await contacts.stopContacting();
  await sheet.getByText(/Opposition\s: tous les canaux/).waitFor();
  await screens.accessible();
});

journey(
  'at 200 % the sheet takes the place of the table, and closed gives the focus back',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { contacts, shell } = screens;
    await screens.createPerdrix(folder);
    await importSample(app, 'clients-boutique.xlsx', GIVEN);
    await shell.go('Contacts');
    await contacts.count.filter({ hasText: '378 sur 378 contacts' }).waitFor();
    for (const { width, height, isBeside } of [
      { width: 640, height: 400, isBeside: false },
      { width: 1280, height: 800, isBeside: true },
    ]) {
      await page.setViewportSize({ width, height });
      const row = contacts.table.locator('[data-row="3"]');
      await row.click();
      await contacts.openSheet.waitFor();
      expect([width, await contacts.table.isVisible()]).toEqual([width, isBeside]);
      await page.getByRole('button', { name: 'Fermer la fiche' }).click();
      await contacts.table.waitFor();
      await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    // A user who leaves by a link is not sent back to the table.
    await contacts.openAt(0);
    await contacts.openSheet.waitFor();
    await shell.go('Registre');
    await shell.titled('Registre').waitFor();
    expect(await page.getByRole('main').evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

journey('a double click records one consent, and one opposition', async ({ app, folder, screens }) => {
  const { page } = app;
  const { contacts, register, shell } = screens;
  await screens.createPerdrix(folder);
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await shell.go('Contacts');
  await contacts.open(/\d/);
  await page.getByRole('button', { name: 'Noter un accord' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Donné le').fill('2026-11-20');
  await dialog.getByLabel('Ce que la personne a lu ou entendu').fill('Oui, appelez-moi.');
  // The goods are asked, and « * » is not an answer for calls.
  for (const goods of ['', '*']) {
    await dialog.getByLabel('Pour quels produits ou services').fill(goods);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.getByText('Pour quels produits ? Un accord aux appels').waitFor();
  }
  await dialog.getByLabel('Pour quels produits ou services').fill('cuisine');
  // An end that is no day is not a consent without end.
  await dialog.getByLabel('Valable jusqu’au').fill('31/02/2027');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.getByText('Ce n’est pas une date.').waitFor();
  await dialog.getByLabel('Valable jusqu’au').fill('');
  await dialog.getByRole('button', { name: 'Enregistrer' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Ne plus contacter' }).click();
  await dialog.getByRole('button', { name: 'Ne plus contacter' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('complementary')
    .getByText(/Opposition\s: tous les canaux/)
    .waitFor();
  await shell.go('Registre');
  await register.lines('Oppositions notées').waitFor();
  expect([
    await register.lines('Oppositions notées').count(),
    await register.lines('Accords ou faits notés').count(),
  ]).toEqual([1, 1]);
});

const MEMBERS = [
  'Nom;Prénom;Adresse;Code postal;Ville;Portable;E-mail;Remarque',
  'Petti;Zoé;3 rue des Halles;69002;Lyon;06 39 98 00 01;zoe@example.com;DCD, appel de sa fille',
  'Roche;Luc;4 rue des Halles;69002;Lyon;06 39 98 00 02;luc@example.com;',
  'Roche;L.;4 rue des Halles;69002;Lyon;06 39 98 00 03;l.roche@example.com;',
];

journey(
  'a remark is decided and a contact corrected, by keyboard alone',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { contacts, shell } = screens;
    const file = path.join(folder, 'adherents.csv');
    writeFileSync(file, MEMBERS.join('\n'));
    await screens.createPerdrix(folder);
    await importSample(app, file, GIVEN);
    await shell.go('Contacts');
    await contacts.open('Petti');
    const sheet = contacts.sheet(/Petti|Petit/);
    const remark = sheet.getByRole('region', { name: 'Une remarque dit que la personne est décédée.' });
    await remark.getByText('« DCD, appel de sa fille »').waitFor();
    await sheet.getByText('À vérifier').first().waitFor();
    await screens.accessible();

    // A dismissed remark has no effect, and stays in the history.
    await remark.getByRole('button', { name: 'Non' }).press('Enter');
    await remark.waitFor({ state: 'hidden' });
    await sheet.getByText(/a écarté la remarque «\sDCD, appel de sa fille\s»/).waitFor();
    expect(await contacts.openSheet.evaluate((title) => title === document.activeElement)).toBe(true);

    await contacts.act('Corriger');
    const dialog = page.getByRole('dialog', { name: 'Corriger Zoé Petti' });
    const save = dialog.getByRole('button', { name: 'Enregistrer' });
    await dialog.waitFor();
    expect(await save.isDisabled()).toBe(true);
    await screens.accessible();
    await dialog.getByLabel('Téléphone').fill('06 39');
    await dialog.getByLabel('Téléphone').press('Enter');
    await dialog.getByText(/«\s06 39\s» n’est pas un numéro de téléphone/).waitFor();
    await dialog.getByLabel('Nom', { exact: true }).fill('Petit');
    await dialog.getByLabel('Téléphone').fill('06 39 98 00 09');
    await dialog.getByLabel('Téléphone').press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await sheet
      .getByText(/a corrigé\s: nom «\sPetti\s» → «\sPetit\s», téléphone «\s06 39 98 00 01\s» → «\s06 39 98 00 09\s»/)
      .waitFor();
    await contacts.row('Petit').getByText('06 39 98 00 09').waitFor();

    // A no until a day, which the person ends before.
    await sheet.getByRole('button', { name: 'Mettre en pause jusqu’au…' }).press('Enter');
    const pausing = page.getByRole('dialog', { name: 'Mettre en pause Zoé Petit ?' });
    await pausing.getByLabel('Dernier jour de la pause, inclus').fill('31/12/2098');
    await pausing.getByRole('button', { name: 'Mettre en pause' }).press('Enter');
    await pausing.waitFor({ state: 'hidden' });
    await sheet.getByText('En pause jusqu’au 31/12/2098').waitFor();
    await sheet.getByRole('button', { name: 'Mettre fin à la pause' }).press('Enter');
    await sheet.getByText('En pause jusqu’au 31/12/2098').waitFor({ state: 'hidden' });
    expect(await contacts.openSheet.evaluate((title) => title === document.activeElement)).toBe(true);

    // The old row does not bring the error back, nor the remark.
    await importSample(app, file, GIVEN);
    await shell.go('Accueil');
    await shell.go('Contacts');
    await contacts.count.filter({ hasText: '3 sur 3 contacts' }).waitFor();
    await contacts.open('Petit');
    await sheet.getByText('06 39 98 00 09').first().waitFor();
    expect(await remark.count()).toBe(0);

    // Two sheets of one name are compared side by side; the decision is taken back.
    await sheet.getByRole('button', { name: 'Fermer' }).press('Enter');
    await page.getByRole('link', { name: 'Doublons probables' }).press('Enter');
    await shell.titled('Doublons probables').waitFor();
    await page.getByRole('cell', { name: '06 39 98 00 03' }).waitFor();
    await screens.accessible();
    await page.getByRole('button', { name: 'Même personne : Luc Roche et L. Roche' }).press('Enter');
    await page.getByText('Décidé : même personne.').waitFor();
    await page.getByText('0 paire à décider sur 1').waitFor();
    const back = page.getByRole('button', { name: 'Revenir en arrière : Luc Roche et L. Roche' });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await back.press('Enter');
    await page.getByText('1 paire à décider sur 1').waitFor();
  },
);
