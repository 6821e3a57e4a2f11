import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { tabTo } from './keyboard.ts';
import { journey } from './journey.ts';

journey('whoever only writes letters sees letters alone, by keyboard', async ({ app, folder, screens }) => {
  const { page } = app;
  await screens.createPerdrix(folder);
  await importSample(app, path.resolve('test/fixtures/samples/clients-boutique.xlsx'), GIVEN);
  await screens.shell.go('Accueil');
  await screens.home.channel('SMS').waitFor();
  await screens.shell.go('Réglages');
  for (const name of ['Appel', 'E-mail', 'SMS', 'Automate']) {
    await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
    await page.keyboard.press('Space');
  }
  // The last channel stays.
  expect(await page.getByRole('checkbox', { name: 'Courrier', exact: true }).isDisabled()).toBe(true);
  await screens.accessible();
  await screens.shell.go('Accueil');
  await screens.home.channel('Courrier').waitFor();
  expect(await screens.home.channel('SMS').count()).toBe(0);
});
