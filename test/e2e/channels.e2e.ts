import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { tabTo } from './keyboard.ts';
import { journey } from './journey.ts';

journey(
  'a user who only writes letters sees no other channel, by keyboard',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    await screens.createPerdrix(folder);
    const file = path.join(folder, 'clients.csv');
    writeFileSync(file, 'Nom;Prénom;Portable;Adresse;CP;Ville\nROUX;Anne;06 39 98 12 34;1 rue Basse;69002;Lyon\n');
    await importSample(app, file, GIVEN);
    await screens.shell.go('Accueil');
    await screens.home.channel('SMS').waitFor();
    await screens.shell.go('Réglages');
    const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await tabTo(page, box('Courrier'));
    for (const name of ['Appel', 'E-mail', 'SMS', 'Automate']) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await expect.poll(() => box(name).isChecked()).toBe(false);
    }
    // The last channel stays.
    expect(await box('Courrier').isDisabled()).toBe(true);
    await screens.accessible();
    await screens.shell.go('Accueil');
    await screens.home.channel('Courrier').waitFor();
    expect(await screens.home.channel('SMS').count()).toBe(0);
  },
);
