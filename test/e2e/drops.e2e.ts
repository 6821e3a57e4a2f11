import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';

/** A small file of people who do not exist. */
function fileOf(folder: string, name: string, people: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, ['Nom;Prénom;Téléphone', ...people].join('\r\n'));
  return file;
}

journey(
  'a file that falls anywhere on the screen is taken; of several the first is, and the others are named',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { importing, shell } = screens;
    await screens.createPerdrix(folder);
    const [stand, shop, third] = ['stand.csv', 'magasin.csv', 'carnet.csv'].map((name, place) =>
      fileOf(folder, name, [`PERDRIX;Paul;06 39 98 12 3${place}`, `BERGER;Zoé;06 39 98 12 4${place}`]),
    ) as [string, string, string];
    await shell.go('Importer');

    await importing.drop(shell.titled('Importer'), stand);
    await importing.firstRows.waitFor();
    await page.getByRole('heading', { name: 'stand.csv' }).waitFor();

    // Another file is dropped during the questions about one: every answer belongs to its own file.
    await importing.continueButton.click();
    await importing.step('Colonnes').waitFor();
    await importing.drop(page.getByRole('main'), shop, third);
    await page.getByRole('heading', { name: 'magasin.csv' }).waitFor();
    await importing.step('Fichier').waitFor();
    const notice = page.getByRole('main').getByRole('status').filter({ hasText: 'carnet.csv' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain('magasin.csv');
    await screens.accessible();
    await importing.continueButton.click();
    await importing.step('Colonnes').waitFor();
    expect(await notice.count()).toBe(0);

    // No part of the window opens a dropped file.
    await importing.drop(shell.status, third);
    await page.getByRole('heading', { name: 'carnet.csv' }).waitFor();
  },
);
