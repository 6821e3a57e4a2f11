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
