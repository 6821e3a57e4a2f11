import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { enter } from './keyboard.ts';

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

  // A second place for refusals, by keyboard: never the folder of the workspace itself.
  const main = app.page.getByRole('main');
  const choose = main.getByRole('button', { name: 'Choisir une clé ou un partage…' });
  await app.answerDialog(folder);
  await enter(app.page, choose);
  await main.getByRole('alert').filter({ hasText: 'le dossier de l’espace lui-même' }).waitFor();
  const key = path.join(folder, 'CLE-ROUGE');
  await mkdir(key);
  await app.answerDialog(key);
  await enter(app.page, choose);
  await main.getByRole('status').filter({ hasText: 'Tout est dans CLE-ROUGE : 0 entrée' }).waitFor();
  expect(await readdir(key)).toEqual(['clients.refus']);
  await screens.accessible();
  await rename(key, path.join(folder, 'tiroir'));
  await screens.shell.go('Accueil');
  await screens.shell.titled(/^Bonjour/).waitFor();
  await screens.shell.go('Réglages');
  await main.getByRole('status').filter({ hasText: 'CLE-ROUGE est absent depuis aujourd’hui' }).waitFor();
  await enter(app.page, main.getByRole('button', { name: 'Ne plus y écrire' }));
  await main.getByRole('status').filter({ hasText: 'Les refus ne sont plus écrits dans CLE-ROUGE.' }).waitFor();
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

journey(
  'a theft is reported, a contract is ended, and a workspace moves to another computer',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
    await screens.shell.go('Réglages');
    await screens.shell.titled('Réglages').waitFor();
    await main.getByRole('link', { name: 'Vol ou perte' }).click();
    await screens.shell.titled('Vol ou perte').waitFor();
    await app.answerDialog(path.join(folder, 'vol'));
    await main.getByRole('button', { name: 'Choisir le dossier et écrire' }).click();
    await main.getByText(/À notifier à la CNIL avant le .*il reste/).waitFor();
    expect(await readdir(path.join(folder, 'vol'))).toHaveLength(6);
    await screens.accessible();

    await main.getByRole('link', { name: 'Réglages' }).click();
    await main.getByRole('link', { name: 'Fin de contrat' }).click();
    await screens.shell.titled('Fin de contrat').waitFor();
    await app.answerDialog(path.join(folder, 'restitution'));
    await main.getByRole('button', { name: 'Écrire la restitution' }).click();
    await main.getByText(/fichiers écrits et relus/).waitFor();
    await main.getByLabel('Pour confirmer, écrire : Boutique Perdrix').fill('Perdrix');
    await main.getByRole('button', { name: 'Détruire' }).click();
    await main.getByText('Ce n’est pas le nom de l’organisation.').waitFor();
    await screens.accessible();
    await main.getByLabel('Pour confirmer, écrire : Boutique Perdrix').fill('Boutique Perdrix');
    await main.getByRole('button', { name: 'Détruire' }).click();
    await main.getByText(/Espace détruit le .*certificat-de-destruction\.pdf/).waitFor();
    expect((await readdir(folder)).filter((name) => name.startsWith('clients'))).toEqual([]);
    await main.getByRole('link', { name: 'Retour à l’accueil' }).click();
    await screens.welcome.title.waitFor();
    expect(await screens.welcome.recent('Boutique Perdrix').count()).toBe(0);

    await screens.welcome.create();
    await screens.newWorkspace.create('Association Colibri', path.join(folder, 'colibri.aval'));
    await screens.shell.go('Réglages');
    await screens.shell.titled('Réglages').waitFor();
    const backup = path.join(folder, 'clé.aval-backup');
    await screens.settings.backUp(backup);
    await main.getByRole('link', { name: 'Changer d’ordinateur' }).click();
    await screens.shell.titled('Changer d’ordinateur').waitFor();
    await app.answerDialog(backup);
    await main.getByRole('button', { name: 'Vérifier la sauvegarde' }).click();
    await main.getByText(/La sauvegarde «\sclé.* est complète/).waitFor();
    const told = await main.getByText(/^À détruire par Aval/).innerText();
    await screens.accessible();
    await main.getByLabel('Pour confirmer, écrire : Association Colibri').fill('Association Colibri');
    await main.getByRole('button', { name: 'Détruire ici' }).click();
    const count = /\d+/.exec(told)?.[0] ?? 'none';
    await main.getByText(`L’espace est détruit ici (${count} fichier`).waitFor();
    expect((await readdir(folder)).filter((name) => name.startsWith('colibri'))).toEqual([]);
    expect((await stat(backup)).size).toBeGreaterThan(0);
  },
);
