import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey('a first workspace is created, closed, and found again among the recent ones', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.titled(/^Bonjour\. Aujourd’hui, /).waitFor();
  expect(await screens.shell.status.innerText()).toMatch(/Enregistré à \d\d:\d\d\s+0 contact/);

  await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
  await screens.welcome.title.waitFor();
  await screens.welcome.recent('Boutique Perdrix').click();
  await screens.shell.status.waitFor();
  expect(app.page.url()).toMatch(/#\/$/);
});

journey('a workspace is backed up into one file, and verified, from its settings', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.go('Réglages');
  await screens.shell.titled('Réglages').waitFor();

  const backup = path.join(folder, 'ailleurs.aval-backup');
  await screens.settings.backUp(backup);
  expect((await stat(backup)).size).toBeGreaterThan(0);
  await app.page.getByRole('button', { name: 'Montrer le fichier' }).click();
  await expect.poll(() => app.shownFiles()).toEqual([backup]);

  await screens.settings.verify();
  await screens.accessible();
});

journey('a backup is not written over a file that is none', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.go('Réglages');
  const other = path.join(folder, 'letter.aval-backup');
  await writeFile(other, 'Cher client');
  await screens.settings.tryToBackUp(other);
  await app.page.getByRole('alert').filter({ hasText: 'n’est pas une sauvegarde d’Aval : letter.aval-backup' }).waitFor();
  expect(await readFile(other, 'utf8')).toBe('Cher client');
});
