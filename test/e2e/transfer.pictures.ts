import path from 'node:path';
import { withCustomers } from './customers.ts';
import type { LaunchedApp } from './launch.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

/** Asks who may be passed on to a partner. */
async function checkTransfer({ page }: LaunchedApp, screens: Screens, folder: string): Promise<void> {
  await screens.welcome.open(await withCustomers(folder));
  await screens.shell.status.waitFor();
  await screens.shell.go('Campagnes');
  await page.getByRole('link', { name: 'Transmettre un fichier' }).click();
  await page.getByLabel('À qui ?').fill('BETA Literie');
  await page.getByRole('button', { name: 'Voir qui peut être transmis' }).click();
  await page.getByText('4 personnes = 3 à transmettre').waitFor();
}

picture('transfer-checked', ({ app, folder, screens }) => checkTransfer(app, screens, folder));

/** The form of a sale, answered but for the goods. */
async function startSale({ page }: LaunchedApp, screens: Screens, folder: string): Promise<void> {
  await screens.welcome.open(await withCustomers(folder));
  await screens.shell.status.waitFor();
  await screens.shell.go('Campagnes');
  await page.getByRole('link', { name: 'Vendre ou céder un fichier clients' }).click();
  await page.getByRole('radio', { name: 'Par la source' }).check();
  await page.getByLabel('Venues de la source').fill('Salon');
  await page.getByLabel('À qui ?').fill('BETA Literie');
  await page.getByRole('checkbox', { name: 'E-mail' }).check();
}

picture('transfer-sale-form', ({ app, folder, screens }) => startSale(app, screens, folder));

picture('transfer-sale-sector', async ({ app, folder, screens }) => {
  await startSale(app, screens, folder);
  await app.page.getByLabel('Quels biens ou services ?').fill('isolation des combles');
  await app.page.getByRole('button', { name: 'Voir qui peut être transmis' }).click();
  await app.page.getByRole('group', { name: 'Une question pour toute la campagne' }).waitFor();
});

picture('transfer-sale', async ({ app, folder, screens }) => {
  await startSale(app, screens, folder);
  await app.page.getByRole('button', { name: 'Voir qui peut être transmis' }).click();
  await app.page.getByText('4 personnes = 3 à transmettre').waitFor();
});

picture('transfer-recipients', async ({ app, folder, screens }) => {
  await checkTransfer(app, screens, folder);
  await app.answerDialog(path.join(folder, 'beta'));
  await app.page.getByRole('button', { name: 'Écrire le fichier' }).click();
  await app.page.getByText('3 personnes transmises à BETA Literie').waitFor();
  await screens.shell.go('Oppositions');
  await screens.suppression.stopContacting('personne.1@example.com');
  await screens.shell.go('Campagnes');
  await app.page.getByRole('link', { name: 'Destinataires' }).click();
  await app.page.getByText('1 refus, effacement ou limitation depuis').waitFor();
});
