import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

journey(
  'a first workspace is created, closed, and found again among the recent ones',
  async ({ app, folder, screens }) => {
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
    await screens.shell.titled(/^Bonjour\. Aujourd’hui, /).waitFor();
    expect(await screens.shell.status.innerText()).toMatch(/Enregistré à \d\d:\d\d\s+0 contact/);

    await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
    await screens.welcome.title.waitFor();
    await screens.welcome.recent('Boutique Perdrix').click();
    await screens.shell.status.waitFor();
    expect(app.page.url()).toMatch(/#\/$/);
  },
);

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

journey(
  'a backup is written over a file that is none only where the dialog asked about it',
  async ({ app, folder, screens }) => {
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
    await screens.shell.go('Réglages');
    const other = path.join(folder, 'letter.aval-backup');
    await writeFile(other, 'Cher client');
    // The name was typed without its extension: the dialog asked about no file.
    await screens.settings.tryToBackUp(path.join(folder, 'letter'));
    await app.page
      .getByRole('alert')
      .filter({ hasText: 'n’est pas une sauvegarde d’Aval : letter.aval-backup' })
      .waitFor();
    expect(await readFile(other, 'utf8')).toBe('Cher client');
    await screens.settings.backUp(other);
    expect(await readFile(other, 'latin1')).not.toBe('Cher client');
  },
);

journey('the example is built from the welcome screen, complete, and can be opened again', async ({ app, screens }) => {
  await screens.welcome.tryExample();
  await screens.shell.titled(/^Bonjour/).waitFor({ timeout: 30_000 });
  expect(await screens.shell.status.innerText()).toMatch(/1\s?\d{3} contacts|[1-9]\d{2} contacts/);
  await screens.shell.go('Contacts');
  await screens.contacts.count.waitFor();
  await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
  await screens.welcome.tryExample();
  await screens.shell.workspace('Boutique Perdrix').waitFor();
  expect(await readdir(app.userFolder)).not.toContain('exemple-next');
});

journey('an empty workspace offers the example, which opens instead of it', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Association Colibri', path.join(folder, 'colibri.aval'));
  await screens.shell.titled(/^Bonjour/).waitFor();
  await screens.welcome.tryExample();
  await screens.shell.workspace('Boutique Perdrix').waitFor({ timeout: 30_000 });
  await screens.accessible();
});
