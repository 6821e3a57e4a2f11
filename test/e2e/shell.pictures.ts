import path from 'node:path';
import { picture } from './pictures.ts';

picture('welcome', async ({ screens }) => {
  await screens.welcome.title.waitFor();
});

picture('welcome-recent', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
  await screens.welcome.title.waitFor();
});

picture('new-workspace', async ({ screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.organisation.fill('Boutique Perdrix');
});

picture('new-workspace-refused', async ({ screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.createButton.click();
});

picture('home-empty', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.status.waitFor();
});

picture('settings', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.go('Réglages');
  await screens.shell.titled('Réglages').waitFor();
});

picture('palette', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.status.waitFor();
  await app.page.keyboard.press('Control+k');
  await screens.shell.palette.waitFor();
});

picture('help', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.status.waitFor();
  await app.page.keyboard.press('F1');
  await screens.shell.help.waitFor();
});

picture('welcome-refused', async ({ folder, screens }) => {
  await screens.welcome.open(path.join(folder, 'clients.aval'));
  await screens.welcome.error.waitFor();
});

picture('engine-restarted', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.status.waitFor();
  await app.killEngine();
  await screens.shell.notice('Aval a redémarré son moteur').waitFor();
});

picture('workspace-menu', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'clients.aval'));
  await screens.shell.workspace('Boutique Perdrix').click();
  await app.page.getByRole('menu').waitFor();
});
