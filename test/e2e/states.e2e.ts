import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

const MEMBERS = [
  'Civilité;Nom;Prénom;Adresse;Code postal;Ville;Portable;Fixe;Remarque',
  'M.;Colin;Jean;7 rue Haute;69002;Lyon;06 39 98 00 01;;DCD',
  'Mme;Colin;Marie;7 rue Haute;69002;Lyon;06 39 98 00 02;;',
  'M.;Roche;Luc;4 rue des Halles;69002;Lyon;06 39 98 00 03;04 65 71 00 03;NPAI',
];

journey(
  'deaths and wrong addresses are decided line by line, and reported on the sheet, by keyboard',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { contacts, shell } = screens;
    const file = path.join(folder, 'adherents.csv');
    writeFileSync(file, MEMBERS.join('\n'));
    await screens.createPerdrix(folder);
    await importSample(app, file, GIVEN);
    await shell.go('Accueil');
    await page.getByText('1 personne peut-être décédée, 1 adresse peut-être fausse').waitFor();
    await page
      .getByRole('link', { name: /Voir.*1 personne peut-être décédée, 1 adresse peut-être fausse/ })
      .press('Enter');

    await page.getByRole('heading', { name: 'À confirmer (2)' }).waitFor();
    const death = page.getByRole('region', { name: /Colin\s: Une remarque dit que la personne est décédée/i });
    await death.getByText('« DCD »').waitFor();
    await screens.accessible();
    await death.getByRole('button', { name: 'Confirmer' }).press('Enter');
    await page.getByText('Les prochaines lettres de ce foyer iront à MADAME MARIE COLIN.').waitFor();
    await page.getByRole('heading', { name: 'À confirmer (1)' }).waitFor();
    const letters = page.getByRole('region', { name: /Roche/i });
    await letters.getByRole('button', { name: 'Non' }).press('Enter');
    await page.getByText('Rien à confirmer.').waitFor();
    await page.getByRole('heading', { name: 'Confirmés (1)' }).waitFor();
    await page.getByRole('button', { name: /Lever\s: .*Jean/ }).press('Enter');
    await page.getByRole('heading', { name: 'Confirmés (1)' }).waitFor({ state: 'hidden' });

    await shell.go('Contacts');
    await contacts.open('Roche');
    const sheet = contacts.sheet(/Roche/);
    await contacts.act('Signaler');
    const dialog = page.getByRole('dialog', { name: /Signaler\s: / });
    await dialog.getByRole('radio', { name: 'Faux numéro' }).check();
    expect(await dialog.getByRole('button', { name: 'Enregistrer' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: '06 39 98 00 03' }).check();
    await screens.accessible();
    await dialog.getByRole('button', { name: 'Enregistrer' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await sheet.getByText(/a signalé\s: faux numéro/).waitFor();
  },
);
