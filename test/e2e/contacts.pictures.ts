import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { GIVEN, importSample } from './imported.ts';
import { ROOT } from './launch.ts';
import { picture } from './pictures.ts';

type Given = Parameters<Parameters<typeof picture>[1]>[0];

async function withCustomers({ folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Importer');
  await screens.importing.choose(path.join(ROOT, 'test/fixtures/samples/clients-boutique.xlsx'));
  await screens.importing.checkDirect('Carte de fidélité', '2026-11-14');
  await screens.importing.perform();
}

picture('contacts-table', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Contacts');
  await given.screens.contacts.count.waitFor();
});

picture('contacts-sheet', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Contacts');
  await given.screens.contacts.search.fill('Boucher');
  await given.screens.contacts.open('Boucher');
  await given.screens.contacts
    .sheet(/Boucher/)
    .getByText('Historique')
    .waitFor();
});

picture('home-filled', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Accueil');
  await given.app.page.getByText('Courrier').waitFor();
});

async function withRemark({ app, folder, screens }: Given): Promise<void> {
  const file = path.join(folder, 'adherents.csv');
  writeFileSync(
    file,
    'Nom;Prénom;Adresse;Code postal;Ville;Portable;E-mail;Remarque\nPetit;Zoé;3 rue des Halles;69002;Lyon;06 39 98 00 01;zoe@example.com;DCD, appel de sa fille\n',
  );
  await screens.createPerdrix(folder);
  await importSample(app, file, GIVEN);
  await screens.shell.go('Contacts');
  await screens.contacts.open('Petit');
  await app.page.getByText('« DCD, appel de sa fille »').waitFor();
}

picture('contacts-remark', withRemark);

picture('contacts-correction', async (given) => {
  await withRemark(given);
  await given.screens.contacts.act('Corriger');
  await given.app.page.getByRole('dialog').getByLabel('Téléphone').waitFor();
});

picture('duplicates', async ({ app, folder, screens }) => {
  const file = path.join(folder, 'clients.csv');
  writeFileSync(
    file,
    [
      'Nom;Prénom;Adresse;Code postal;Ville;Portable;E-mail',
      'Roche;Luc;4 rue des Halles;69002;Lyon;06 39 98 00 02;luc@example.com',
      'Roche;L.;4 rue des Halles;69002;Lyon;06 39 98 00 03;l.roche@example.com',
    ].join('\n'),
  );
  await screens.createPerdrix(folder);
  await importSample(app, file, GIVEN);
  await screens.shell.go('Contacts');
  await app.page.getByRole('link', { name: 'Doublons probables' }).click();
  await app.page.getByRole('cell', { name: '06 39 98 00 03' }).waitFor();
});
