import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey('the welcome screen is accessible and has English on demand', async ({ app, screens }) => {
  await screens.welcome.title.waitFor();
  await screens.accessible();
  await app.page.getByRole('button', { name: 'English' }).click();
  await app.page.getByRole('heading', { name: 'Welcome to Aval' }).waitFor();
  expect(await app.page.locator('html').getAttribute('lang')).toBe('en');
});

journey('a workspace is created by keyboard alone', async ({ app, folder, screens }) => {
  const { keyboard } = app.page;
  await screens.welcome.title.waitFor();
  await keyboard.press('Control+n');
  await screens.newWorkspace.organisation.waitFor();
  await screens.accessible();
  await screens.newWorkspace.organisation.focus();
  await keyboard.type('Boutique Perdrix');
  await keyboard.press('Tab');
  await keyboard.type('Perdrix Maison');
  await keyboard.press('Enter');
  await app.answerDialog(path.join(folder, 'perdrix.aval'));
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await screens.shell.titled(/^Bonjour/).waitFor();
});

journey('the shell and each of its panels are accessible, in both themes', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.status.waitFor();
  await screens.accessible();

  await app.page.keyboard.press('F1');
  await screens.shell.help.waitFor();
  await screens.accessible();
  await app.page.keyboard.press('F1');

  await app.page.keyboard.press('Control+k');
  await screens.shell.palette.waitFor();
  await screens.accessible();
  await app.page.keyboard.type('régl');
  await app.page.keyboard.press('Enter');
  await screens.shell.titled('Réglages').waitFor();
  await screens.accessible();
  // Rules contain any word: the name of a screen or an action opens that.
  await app.page.keyboard.press('Control+k');
  await screens.shell.palette.waitFor();
  await app.page.keyboard.type('imp');
  await app.page.getByRole('option').filter({ hasText: 'Courrier' }).first().waitFor();
  await app.page.keyboard.press('Enter');
  await screens.shell.titled('Importer un fichier').waitFor();
});

journey('a choice of language and theme is kept at the next start of the page', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.go('Réglages');
  await screens.settings.choose('Sombre');
  await app.page.locator('html.dark').waitFor();
  await screens.settings.choose('English');
  await screens.shell.titled('Settings').waitFor();
  await app.page.reload();
  await screens.shell.titled('Settings').waitFor();
  await app.page.locator('html.dark').waitFor();
});
