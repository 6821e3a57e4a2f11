import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, HIRED, importSample } from './imported.ts';
import { journey } from './journey.ts';

journey('Home shows the tasks, and each number opens its people', async ({ app, folder, screens }) => {
  const { contacts, home, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await shell.go('Accueil');
  // Remarks of the file report people as dead or moved: they wait for confirmation.
  await home.task('peut-être').waitFor();
  await screens.accessible();

  await importSample(app, 'fichier-loue.xlsx', HIRED);
  const ignorant = home.task('ignorent que vous avez leurs coordonnées ; le mois est passé');
  await ignorant.waitFor();
  const count = Number(/\d[\d\s]*/.exec(await ignorant.innerText())?.[0].replace(/\s/g, ''));
  expect(count).toBeGreaterThan(100);
  // The task leads to the letters, and from there to the people.
  const seeIgnorant = async (): Promise<void> => {
    await ignorant.getByRole('link', { name: 'Les informer' }).click();
    await app.page.getByRole('link', { name: 'Voir les personnes en retard' }).click();
  };
  await screens.accessible();

  await seeIgnorant();
  await contacts.count.filter({ hasText: new RegExp(`^${String(count)} sur`) }).waitFor();
  await app.page.getByRole('note').getByText('Informez-les par un message sans offre, lettre ou e-mail').waitFor();
  await screens.accessible();

  await shell.go('Accueil');
  await home.chooseCallGoods('cuisine');
  const forbidden = home.channel('Appel').getByRole('link', { name: /interdits$/ });
  const blocked = Number((await forbidden.innerText()).replace(/\D/g, ''));
  await screens.accessible();
  await forbidden.click();
  await contacts.count.filter({ hasText: new RegExp(`^${String(blocked)} sur`) }).waitFor();
  const answer = app.page.getByRole('combobox', { name: 'Réponse' });
  await answer.locator('option:checked', { hasText: 'Interdit' }).waitFor({ state: 'attached' });
  await screens.accessible();
  await app.page.getByRole('button', { name: 'Tout montrer' }).click();
  await shell.go('Accueil');
  await seeIgnorant();

  // The list is computed again after a reload or a change.
  const first = contacts.row(/\d/);
  await first.click();
  await contacts.stopContacting();
  await contacts.count.filter({ hasText: new RegExp(`^${String(count)} sur`) }).waitFor();
  await app.page.getByRole('button', { name: 'Tout le monde' }).click();
  await expect.poll(() => contacts.count.innerText()).not.toMatch(new RegExp(`^${String(count)} sur`));
});
