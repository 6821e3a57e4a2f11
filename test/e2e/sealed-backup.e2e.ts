import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';
import { launch, type LaunchedApp } from './launch.ts';
import { groupsOf, typeBack } from './recovery-sheet.ts';
import { Screens } from './screens/screens.ts';
import { withOtherKey } from './sealed.ts';

const PASSPHRASE = 'girafe moulin citron violon';
/** A try of a passphrase takes half a second, more on a busy computer. */
const PATIENCE = 45_000;

journey(
  'the encrypted backup of a plain workspace has a sheet; later it permits to leave this computer, and is restored by the sheet',
  async ({ folder }) => {
    const backup = path.join(folder, 'clé.aval-backup');
    const sheet = path.join(folder, 'fiche.pdf');
    const started = async (use: (app: LaunchedApp, screens: Screens) => Promise<void>): Promise<void> => {
      const app = await launch({ userFolder: path.join(folder, 'settings') });
      try {
        await use(app, new Screens(app));
        expect(await app.takeFaults()).toEqual([]);
      } finally {
        await app.close();
      }
    };
    let groups: string[] = [];

    await started(async (app, screens) => {
      const { page } = app;
      await screens.createPerdrix(folder);
      await screens.shell.go('Oppositions');
      await screens.suppression.stopContacting('06 39 98 12 34');
      await screens.shell.go('Réglages');
      const encrypts = page.getByRole('switch', { name: 'Chiffrer la sauvegarde' });
      const phrase = page.getByLabel('Nouvelle phrase secrète');
      const backUp = page.getByRole('button', { name: 'Faire une sauvegarde…' });
      await encrypts.click();
      await expect.poll(() => phrase.inputValue()).not.toBe('');
      await phrase.fill(PASSPHRASE);
      await page.getByRole('switch', { name: 'Avec une fiche de secours' }).click();
      expect(await backUp.isDisabled()).toBe(true);
      await app.answerDialog(sheet);
      await page.getByRole('button', { name: 'Enregistrer la fiche de secours…' }).click();
      await page.getByText('Fiche enregistrée : fiche.pdf').waitFor();
      expect(await backUp.isDisabled()).toBe(true);
      groups = await groupsOf(sheet);
      expect(groups).toHaveLength(14);

      // What is typed back has to be what the sheet says.
      await typeBack(page, [...groups].reverse());
      await screens.accessible();
      await screens.settings.tryToBackUp(backup);
      await page.getByText('Ce n’est pas ce que dit la fiche').waitFor({ timeout: PATIENCE });
      expect((await readdir(folder)).includes('clé.aval-backup')).toBe(false);
      await typeBack(page, groups);
      await screens.settings.backUp(backup);
      expect((await readFile(backup)).subarray(0, 8).toString()).toBe('AVALENC1');

      // What was typed is gone: another backup wants another passphrase, and the card keeps none when it is left.
      expect(await phrase.inputValue()).toBe('');
      expect(await backUp.isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Enregistrer la fiche de secours…' }).waitFor({ state: 'detached' });
      await screens.accessible();
      await phrase.fill(PASSPHRASE);
      await screens.shell.go('Accueil');
      await screens.shell.go('Réglages');
      expect(await encrypts.isChecked()).toBe(false);
      await encrypts.click();
      await expect.poll(() => phrase.inputValue()).not.toBe('');
      expect(await phrase.inputValue()).not.toBe(PASSPHRASE);
    });

    // Another day: the workspace opens without a passphrase, its backup does not.
    await started(async (app, screens) => {
      const { page } = app;
      const main = page.getByRole('main');
      await screens.shell.workspace('Boutique Perdrix').waitFor();
      await screens.shell.go('Réglages');
      await main.getByRole('link', { name: 'Changer d’ordinateur' }).click();
      await screens.shell.titled('Changer d’ordinateur').waitFor();
      await app.answerDialog(backup);
      await enter(page, main.getByRole('button', { name: 'Vérifier la sauvegarde' }));
      await main.getByText('La sauvegarde « clé.aval-backup » est chiffrée').waitFor();
      await screens.accessible();
      const secret = main.getByLabel('Phrase secrète, ou code de la fiche de secours');
      await write(page, secret, 'girafe moulin citron viola');
      await page.keyboard.press('Enter');
      await main.getByRole('alert').filter({ hasText: 'ne s’ouvre pas ainsi' }).waitFor({ timeout: PATIENCE });
      await screens.accessible();
      await secret.fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await main
        .getByText('La sauvegarde « clé.aval-backup » est complète : 0 contact, 1 refus')
        .waitFor({ timeout: PATIENCE });
      await secret.waitFor({ state: 'detached' });
      await screens.accessible();
      await write(page, main.getByLabel('Pour confirmer, écrire : Boutique Perdrix'), 'Boutique Perdrix');
      await enter(page, main.getByRole('button', { name: 'Détruire ici' }));
      await main.getByText(/^L’espace est détruit ici/).waitFor({ timeout: PATIENCE });
      expect((await readdir(folder)).filter((name) => name.startsWith('perdrix'))).toEqual([]);
      expect((await stat(backup)).size).toBeGreaterThan(0);
      await rm(sheet);
    });

    // On the new computer the passphrase is lost: the code of the sheet takes its place.
    await started(async (app, screens) => {
      const { page } = app;
      await page.getByRole('button', { name: 'Reprendre une sauvegarde' }).click();
      await app.answerDialog(backup);
      await page.getByRole('button', { name: 'Choisir la sauvegarde…' }).click();
      await page.getByLabel('Phrase secrète, ou code de la fiche de secours').fill(groups.join(' '));
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Ce que la reprise donne' }).waitFor({ timeout: PATIENCE });
      await screens.accessible();
      await app.answerDialog(path.join(folder, 'neuf.aval'));
      await page.getByRole('button', { name: 'Choisir l’emplacement…' }).click();
      const restore = page.getByRole('button', { name: 'Reprendre cette sauvegarde' });
      await restore.click({ timeout: PATIENCE });
      await screens.shell.notice('Sauvegarde reprise').waitFor({ timeout: PATIENCE });
      expect((await readFile(path.join(folder, 'neuf.aval'))).subarray(0, 8).toString()).toBe('AVALENC1');
    });
  },
  6 * PATIENCE,
);

journey(
  'a backup takes the place of a workspace that another passphrase opens, by keyboard: each is asked for',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const other = 'citron plume renard soleil';
    const { backup, file } = await withOtherKey(folder, other);
    await enter(page, page.getByRole('button', { name: 'Reprendre une sauvegarde' }));
    await app.answerDialog(backup);
    await enter(page, page.getByRole('button', { name: 'Choisir la sauvegarde…' }));
    await write(page, page.getByLabel('Phrase secrète, ou code de la fiche de secours'), PASSPHRASE);
    await page.keyboard.press('Enter');
    const counts = page.getByRole('region', { name: 'Ce que la reprise donne' });
    await counts.waitFor();
    await app.answerDialog(file);
    await enter(page, page.getByRole('button', { name: 'Choisir l’emplacement…' }));
    await page.getByText('« perdrix.aval » s’ouvre par un autre secret que la sauvegarde').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await screens.accessible();
    const secret = page.getByLabel('Phrase secrète de l’espace à remplacer');
    await write(page, secret, PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'perdrix.aval' }).waitFor();
    await secret.fill(other);
    await page.keyboard.press('Enter');
    await counts.getByText('Après la reprise').waitFor();
    await enter(page, page.getByRole('button', { name: 'Reprendre cette sauvegarde' }));
    await screens.shell.notice('Sauvegarde reprise').waitFor();
    await screens.shell.workspace('Boutique Perdrix').waitFor();
  },
);
