import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { agreedTo, GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';
import type { LaunchedApp } from './launch.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

/** A campaign up to its last step. */
async function approved(
  { app, folder, screens }: Given,
  channel: string,
  asked: Readonly<Record<string, string>>,
): Promise<void> {
  const { campaign, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.status.waitFor();
  if (channel === 'Courrier') await importSample(app, 'clients-boutique.xlsx', GIVEN);
  else await importSample(app, 'prospects-salon.xlsx', agreedTo('phone'));
  await shell.go('Campagnes');
  await campaign.begin(channel, asked);
  await campaign.next();
  await campaign.next();
  await campaign.bar('à contacter').waitFor();
  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
}

/** The first lines of a written file, in Windows-1252 whose letters here are those of Latin 1. */
const linesOf = (...file: string[]): string[] => readFileSync(path.join(...file), 'latin1').split('\r\n');

journey('one’s own tool is described by a sample, kept, and gets its file', async ({ app, folder, screens }) => {
  const { campaign, shell } = screens;
  await approved({ app, folder, screens }, 'Appel', { 'Numéro affiché': '01 99 00 00 01' });
  const { page } = app;
  await campaign.format('Mon outil');
  await page.getByText('Choisissez un outil, ou décrivez le vôtre.').waitFor();
  const writing = page.getByRole('button', { name: 'Choisir le dossier et écrire…' });
  expect(await writing.isDisabled()).toBe(true);
  await screens.accessible();

  // From here on by keyboard.
  const sample = path.join(folder, 'hermes.csv');
  writeFileSync(
    sample,
    Buffer.from('INDICE;TÉL1;NOM;COMMENTAIRE;SITE\r\n1;0639980001;MARTIN;à rappeler;X\r\n', 'latin1'),
  );
  await enter(page, page.getByRole('button', { name: 'Décrire mon outil par un exemple' }));
  await app.answerDialog(sample);
  await enter(page, page.getByRole('button', { name: 'Choisir un fichier…' }));
  await page.getByText('4 colonnes reconnues sur 5. Vérifiez chaque ligne.').waitFor();
  expect(await page.getByLabel('Ce que contient « TÉL1 »').innerText()).toBe('Téléphone 1');
  expect(await page.getByLabel('Encodage').innerText()).toBe('Windows-1252');
  expect(await page.getByLabel('Numéros').innerText()).toBe('06…');
  await screens.accessible();
  await write(page, page.getByLabel('Texte fixe de « SITE »'), '=1');
  await enter(page, page.getByRole('button', { name: 'Enregistrer comme Mon outil' }));
  await page.getByText(/un tableur y verrait une formule/).waitFor();
  await page.getByLabel('Texte fixe de « SITE »').fill('Lyon');
  await page.getByLabel('Nom de l’outil').fill('Hermes maison');
  await enter(page, page.getByRole('button', { name: 'Enregistrer comme Mon outil' }));
  await campaign.preview.getByText('INDICE').waitFor();
  await screens.accessible();

  const out = path.join(folder, 'appels');
  await campaign.write(out);
  const [header, row = ''] = linesOf(out, 'hermes-maison.csv');
  expect(header).toBe('INDICE;T\u00c9L1;NOM;COMMENTAIRE;SITE');
  expect(row).toMatch(/^[0-9A-Z]{5}-\d+;0\d{9};.*;Lyon$/);

  await shell.go('Registre');
  await page.getByText('« Hermes maison » : 5 colonnes').waitFor();
});

journey('a list for Aircall needs no description', async ({ app, folder, screens }) => {
  const { campaign } = screens;
  await approved({ app, folder, screens }, 'Appel', { 'Numéro affiché': '01 99 00 00 01' });
  await campaign.format('Mon outil');
  await app.page.getByLabel('Quel outil ?').click();
  await app.page.getByRole('option', { name: 'aircall' }).click();
  await campaign.preview.getByText('first_name').waitFor();
  const out = path.join(folder, 'appels');
  await campaign.write(out);
  expect(linesOf(out, 'aircall.csv')[0]).toBe('first_name,last_name,company_name,phone1,phone2,phone3,phone4');
});

journey('labels are corrected for a printer, which is remembered', async ({ app, folder, screens }) => {
  const { campaign, shell } = screens;
  await approved({ app, folder, screens }, 'Courrier', { 'Où dire non': 'non@alba.example.com' });
  const { page } = app;
  await campaign.format('Étiquettes à coller');
  await page.getByLabel('Imprimante').click();
  await page.getByRole('option', { name: 'Une autre imprimante' }).click();
  await page.getByLabel('Nom de l’imprimante').fill('Accueil');
  await page.getByLabel('Vers la droite (mm)').fill('1,5');
  await page.getByLabel('Largeur (%)').fill('100,4');
  await page.getByLabel('Largeur (%)').blur();
  await page.getByRole('button', { name: 'Retenir pour cette imprimante' }).click();
  await page.getByText('Retenu.').waitFor();
  await screens.accessible();
  const out = path.join(folder, 'etiquettes');
  await campaign.write(out);
  const record = JSON.parse(readFileSync(path.join(out, 'record.json'), 'utf8')) as { files: { name: string }[] };
  expect(record.files.map(({ name }) => name)).toEqual(['post-labels.pdf', 'calibrage.pdf']);

  await shell.go('Réglages');
  await page.getByText(': 1,5 mm à droite, 0 mm vers le bas, 100,4 × 100 %').waitFor();
  await screens.accessible();
  await page.getByRole('button', { name: 'Oublier « Accueil »' }).click();
  await page.getByText('Aucun réglage retenu.').waitFor();
});
