import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { journey } from './journey.ts';
import { groupsOf, typeBack } from './recovery-sheet.ts';

const LOST = 'girafe moulin citron violon';
/** A try of a passphrase takes half a second, more on a busy computer. */
const PATIENCE = 45_000;

journey(
  'a workspace is encrypted, locked by a key, opened by its passphrase, and by its sheet when the passphrase is lost',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { shell } = screens;
    const locked = shell.titled('Boutique Perdrix est verrouillé');
    const passphrase = page.getByLabel('Phrase secrète', { exact: true });
    const open = async (typed: string): Promise<void> => {
      await passphrase.fill(typed);
      await page.keyboard.press('Enter');
    };
    const file = await screens.createPerdrix(folder);
    await shell.go('Oppositions');
    await screens.suppression.stopContacting('06 39 98 12 34');

    // A lock without encryption would stop nobody.
    await page.keyboard.press('Control+l');
    await shell.notice('Cet espace n’est pas chiffré').getByRole('button', { name: 'Chiffrer cet espace…' }).click();
    await shell.titled('Chiffrement de l’espace').waitFor();
    const proposed = page.getByLabel('Nouvelle phrase secrète');
    await expect.poll(() => proposed.inputValue()).toMatch(/^[a-z]+( [a-z]+){3}$/);
    await proposed.fill(LOST);
    const sheet = path.join(folder, 'fiche.pdf');
    await app.answerDialog(sheet);
    await page.getByRole('button', { name: 'Enregistrer la fiche de secours…' }).click();
    await page.getByText('Fiche enregistrée : fiche.pdf').waitFor();
    const groups = await groupsOf(sheet);
    expect(groups).toHaveLength(14);
    await screens.accessible();

    // What is typed back has to be what the sheet says.
    await typeBack(page, [...groups].reverse());
    await page.getByRole('button', { name: 'Chiffrer l’espace' }).click();
    await page.getByText('Ce n’est pas ce que dit la fiche').waitFor();
    await typeBack(page, groups);
    await page.getByRole('button', { name: 'Chiffrer l’espace' }).click();
    await page.getByText('L’espace est chiffré. Il demandera').waitFor({ timeout: PATIENCE });
    await page.getByText('Vos exports ne sont pas chiffrés').waitFor();
    expect((await readFile(file)).subarray(0, 8).toString()).toBe('AVALENC1');
    await screens.accessible();
    await rm(sheet);

    // Locked on a screen, it opens on that screen.
    await shell.go('Oppositions');
    await shell.titled('Oppositions').waitFor();
    await page.keyboard.press('Control+l');
    await locked.waitFor();
    expect(await page.locator('body').innerText()).not.toContain('06 39 98 12 34');
    await screens.accessible();
    await open('girafe moulin citron viola');
    await page.getByText('ne s’ouvre pas ainsi').waitFor({ timeout: PATIENCE });
    expect(await passphrase.inputValue()).toBe('');
    await open(LOST);
    await shell.titled('Oppositions').waitFor({ timeout: PATIENCE });
    await page.getByText('06 39 98 12 34').first().waitFor();

    // A dead engine forgets the key: the passphrase is asked for again, and nothing is lost.
    await app.killEngine();
    await page.getByText('perdrix est verrouillé').waitFor({ timeout: PATIENCE });
    await page.getByRole('button', { name: 'J’ai perdu la phrase' }).click();
    const code = page.getByLabel('Code de la fiche de secours');
    await code.fill(groups.slice(1).join(' '));
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await page.getByText('Ce n’est pas un code de secours').waitFor();
    await screens.accessible();
    await code.fill(groups.join('').toLowerCase());
    await page.getByRole('button', { name: 'Ouvrir l’espace' }).click();
    await shell.titled('Choisir une nouvelle phrase secrète').waitFor({ timeout: PATIENCE });
    await expect.poll(() => proposed.inputValue()).not.toBe('');
    const renewed = await proposed.inputValue();
    await screens.accessible();
    await page.getByRole('button', { name: 'Enregistrer cette phrase' }).click();
    await shell.titled('Oppositions').waitFor({ timeout: PATIENCE });
    await page.getByText('06 39 98 12 34').first().waitFor();

    // By the menu; the lost passphrase opens nothing any more.
    await app.chooseMenu('Fichier', 'Verrouiller');
    await locked.waitFor();
    await open(LOST);
    await page.getByText('ne s’ouvre pas ainsi').waitFor({ timeout: PATIENCE });
    await open(renewed);
    await shell.titled('Oppositions').waitFor({ timeout: PATIENCE });
    await shell.go('Réglages');
    await page.getByText('Cet espace est chiffré.').waitFor();
    await screens.accessible();
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])),
    ).not.toContain('violon');
  },
  4 * PATIENCE,
);
