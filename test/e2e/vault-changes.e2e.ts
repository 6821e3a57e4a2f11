import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { launch, type LaunchedApp } from './launch.ts';
import { groupsOf, typeBack } from './recovery-sheet.ts';
import { Screens } from './screens/screens.ts';
import { PASSPHRASE, withSealedWorkspace } from './sealed.ts';

/** A new passphrase takes half a second to derive, more on a busy computer. */
const PATIENCE = 60_000;
const SECOND = 'abeille jardin moulin renard';
const THIRD = 'plume soleil citron orage';

const isSealed = async (file: string): Promise<boolean> =>
  (await readFile(file)).subarray(0, 8).toString() === 'AVALENC1';

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Phrase secrète', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

journey(
  'passphrase and key are changed, the workspace is written in clear, and its backup is encrypted',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { shell } = screens;
    const file = await withSealedWorkspace(folder);
    await screens.welcome.open(file);
    await shell.titled('perdrix est verrouillé').waitFor();
    await unlock(page, PASSPHRASE);
    await shell.titled(/^Bonjour/).waitFor({ timeout: PATIENCE });
    await shell.go('Réglages');
    await page.getByText('La sauvegarde est chiffrée comme l’espace').waitFor();
    await page.getByRole('link', { name: 'Phrase, clé et fiche de secours…' }).click();
    await shell.titled('Chiffrement de l’espace').waitFor();
    await page.getByText('Cet ordinateur n’a pas de trousseau').waitFor();
    expect(await page.getByRole('link', { name: 'Réglages' }).first().getAttribute('aria-current')).toBe('page');
    await screens.accessible();

    const present = page.getByLabel('Phrase secrète actuelle');
    const chosen = page.getByLabel('Nouvelle phrase secrète');
    const change = page.getByRole('button', { name: 'Changer la phrase secrète', exact: true });
    await page.getByRole('button', { name: 'Changer la phrase…' }).click();
    await expect.poll(() => chosen.inputValue()).not.toBe('');
    await present.fill('girafe moulin citron viola');
    await chosen.fill(SECOND);
    await change.click();
    await page.getByText('ne s’ouvre pas ainsi').waitFor({ timeout: PATIENCE });
    await present.fill(PASSPHRASE);
    await change.click();
    await page.getByText('La phrase secrète est changée').waitFor({ timeout: PATIENCE });
    await screens.accessible();

    await page.getByRole('button', { name: 'Changer la clé…' }).click();
    await present.fill(SECOND);
    await expect.poll(() => chosen.inputValue()).not.toBe('');
    await chosen.fill(THIRD);
    const sheet = path.join(folder, 'fiche.pdf');
    await app.answerDialog(sheet);
    await page.getByRole('button', { name: 'Enregistrer la fiche de secours…' }).click();
    await page.getByText('Fiche enregistrée : fiche.pdf').waitFor();
    await typeBack(page, await groupsOf(sheet));
    await screens.accessible();
    await page.getByRole('button', { name: 'Changer la clé de l’espace' }).click();
    await page.getByText('La clé de l’espace est changée').waitFor({ timeout: PATIENCE });

    await page.keyboard.press('Control+l');
    await shell.titled('Boutique Perdrix est verrouillé').waitFor();
    await unlock(page, SECOND);
    await page.getByText('ne s’ouvre pas ainsi').waitFor({ timeout: PATIENCE });
    await unlock(page, THIRD);
    await shell.titled('Chiffrement de l’espace').waitFor({ timeout: PATIENCE });

    await page.getByRole('button', { name: 'Déchiffrer…' }).click();
    await present.fill(THIRD);
    await screens.accessible();
    await page.getByRole('button', { name: 'Déchiffrer l’espace' }).click();
    await page.getByText('L’espace est écrit en clair.').waitFor({ timeout: PATIENCE });
    expect(await isSealed(file)).toBe(false);

    await shell.go('Réglages');
    const backup = path.join(folder, 'ailleurs.aval-backup');
    await page.getByRole('switch', { name: 'Chiffrer la sauvegarde' }).click();
    await expect.poll(() => chosen.inputValue()).not.toBe('');
    await chosen.fill('trop court');
    expect(await page.getByRole('button', { name: 'Faire une sauvegarde…' }).isDisabled()).toBe(true);
    await chosen.fill(SECOND);
    await screens.accessible();
    await screens.settings.backUp(backup);
    expect([await isSealed(backup), await isSealed(file)]).toEqual([true, false]);
  },
  6 * PATIENCE,
);

journey(
  'this computer opens a workspace without its passphrase, until a user locks it or the key fits no more',
  async ({ folder }) => {
    const file = await withSealedWorkspace(folder);
    const started = async (keystoreOf: string, use: (app: LaunchedApp, screens: Screens) => Promise<void>) => {
      const app = await launch({ userFolder: path.join(folder, 'settings'), keystoreOf });
      try {
        await use(app, new Screens(app));
        expect(await app.takeFaults()).toEqual([]);
      } finally {
        await app.close();
      }
    };
    const isOpen = (screens: Screens): Promise<void> => screens.shell.workspace('Boutique Perdrix').waitFor();

    await started('nadege', async (app, screens) => {
      const { page } = app;
      await screens.welcome.open(file);
      await unlock(page, PASSPHRASE);
      await isOpen(screens);
      await screens.shell.go('Réglages');
      await page.getByRole('link', { name: 'Phrase, clé et fiche de secours…' }).click();
      await page.getByRole('button', { name: 'Me reconnaître ici…' }).click();
      await page.getByLabel('Phrase secrète actuelle').fill(PASSPHRASE);
      await screens.accessible();
      await page.getByRole('button', { name: 'Ne plus me demander la phrase ici' }).click();
      await page.getByText('Cet ordinateur est reconnu').waitFor({ timeout: PATIENCE });
      await screens.accessible();
    });
    await started('nadege', async (app, screens) => {
      await isOpen(screens);
      // A lock is a lock, also after a restart.
      await app.page.keyboard.press('Control+l');
      await screens.shell.titled('Boutique Perdrix est verrouillé').waitFor();
    });
    await started('nadege', async ({ page }, screens) => {
      await screens.shell.titled('perdrix est verrouillé').waitFor();
      await unlock(page, PASSPHRASE);
      await isOpen(screens);
    });
    await started('thomas', async ({ page }, screens) => {
      await page.getByText('La clé gardée sur cet ordinateur n’ouvre plus cet espace').waitFor();
      await screens.accessible();
      await unlock(page, PASSPHRASE);
      await isOpen(screens);
    });
  },
  6 * PATIENCE,
);
