import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { agreedTo, importSample } from './imported.ts';
import type { LaunchedApp } from './launch.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

async function withPeople({ app, folder, screens }: Given): Promise<void> {
  await screens.createPerdrix(folder);
  const rows = Array.from(
    { length: 9 },
    (_, place) =>
      `NOM${String.fromCharCode(65 + place)};Camille;06 39 98 12 0${String(place)};${String(place)} rue Basse;69002;Lyon`,
  );
  const file = path.join(folder, 'salon.csv');
  writeFileSync(file, `Nom;Prénom;Portable;Adresse;CP;Ville\n${rows.join('\n')}\n`);
  await importSample(app, file, agreedTo('phone'));
}

function report(folder: string, name: string, codes: readonly string[]): string {
  const file = path.join(folder, name);
  const rows = codes.map((code, at) => `20/11/2026 10:0${String(at)};06 39 98 12 0${String(at)};${code}`);
  writeFileSync(file, `Date;Téléphone;Résultat\n${rows.join('\n')}\n`);
  return file;
}

async function drop({ app, folder, screens }: Given, ...files: readonly (readonly [string, readonly string[]])[]) {
  await screens.shell.go('Retours');
  const zone = app.page.getByRole('main').getByText('Déposer des fichiers de retours');
  await screens.importing.drop(zone, ...files.map(([name, codes]) => report(folder, name, codes)));
}

const MONDAY = ['Occupé', 'RDV', 'Refus', 'RDV', 'HC', 'Ne plus appeler', 'Faux numéro', 'RDV'];

picture('returns-empty', async (given) => {
  await withPeople(given);
  await given.screens.shell.go('Retours');
  await given.app.page.getByText('Déposer des fichiers de retours').waitFor();
});

picture('returns-questions', async (given) => {
  await withPeople(given);
  await drop(given, ['lundi.csv', MONDAY]);
  await given.app.page.getByText('Que veulent dire ces codes ?').waitFor();
});

picture('returns-check', async (given) => {
  await withPeople(given);
  await drop(given, ['lundi.csv', ['Occupé', 'Refus', 'Ne plus appeler', 'Faux numéro']]);
  await given.app.page.getByRole('heading', { name: /^Contrôle/ }).waitFor();
});

picture('returns-several-done', async (given) => {
  await withPeople(given);
  await drop(given, ['lundi.csv', ['Occupé', 'Refus', 'Ne plus appeler']], ['mardi.csv', ['Joint', 'Rappel']]);
  await given.app.page.getByRole('heading', { name: '2 fichiers ensemble' }).waitFor();
  await given.app.page.getByRole('button', { name: 'Enregistrer ces retours' }).click();
  await given.app.page
    .getByRole('heading', { name: /^Retours enregistrés/ })
    .nth(1)
    .waitFor();
});

picture('returns-refused-letters', async (given) => {
  await withPeople(given);
  const file = path.join(given.folder, 'plis.csv');
  writeFileSync(
    file,
    'Nom;Adresse;CP;Date;Motif\nNOMA Camille;0 rue Basse;69002;20/11/2026;Pli refusé\nNOMB Camille;1 rue Basse;69002;20/11/2026;NPAI\n',
  );
  await given.screens.shell.go('Retours');
  await given.app.answerDialog(file);
  await given.app.page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await given.app.page.getByText('1 pli refusé : qu’en conclure ?').waitFor();
});

picture('returns-from-import', async (given) => {
  await withPeople(given);
  await given.screens.shell.go('Importer');
  await given.screens.importing.choose(report(given.folder, 'lundi.csv', ['Occupé', 'Refus', 'Ne plus appeler']));
  await given.app.page.getByText('Ce fichier ressemble à des retours').waitFor();
});
