import path from 'node:path';
import { expect } from 'vitest';
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
  const first = await contacts.openSheet.innerText();
  await contacts.openAt(1);
  await expect.poll(() => contacts.openSheet.innerText()).not.toBe(first);
  expect(await contacts.openSheet.evaluate((title) => title === document.activeElement)).toBe(true);
  // One step back, however many sheets were looked at.
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
  await sheet.getByText(/Opposition : tous les canaux/).waitFor();
  await screens.accessible();
});
