import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { pagesOf } from '../export/pdf-contents.ts';
import { journeyWith } from './journey.ts';

const journey = journeyWith({ personName: null });

const PASSPHRASE = 'girafe moulin citron violon';
const [CLAIRES, MARIES] = ['314159', '271828'];
/** A try of a passphrase takes half a second, more on a busy computer. */
const PATIENCE = 45_000;

journey(
  'a sealed workspace of two people is opened by its passphrase, then by a code; a helper leaves; the contract ends',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { nameDialog, shell, suppression, users } = screens;
    const enterPassphrase = async (): Promise<void> => {
      await page.getByLabel('Phrase secrète', { exact: true }).fill(PASSPHRASE);
      await page.keyboard.press('Enter');
    };
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Perdrix', path.join(folder, 'perdrix.aval'));
    await nameDialog.answer('Claire Perdrix');
    await shell.titled(/^Bonjour/).waitFor();
    await shell.go('Réglages');
    await users.switchOn(CLAIRES);
    const once = await users.addHelper('Marie');

    await page.getByRole('link', { name: 'Chiffrer cet espace…' }).click();
    const proposed = page.getByLabel('Nouvelle phrase secrète');
    await expect.poll(() => proposed.inputValue()).not.toBe('');
    await proposed.fill(PASSPHRASE);
    const sheet = path.join(folder, 'fiche.pdf');
    await app.answerDialog(sheet);
    await page.getByRole('button', { name: 'Enregistrer la fiche de secours…' }).click();
    await page.getByText('Fiche enregistrée : fiche.pdf').waitFor();
    const texts = pagesOf(await readFile(sheet)).flat();
    const groups = texts.flatMap((text) => (/^[0-9A-Z]{4}( [0-9A-Z]{4})*$/.test(text) ? text.split(' ') : []));
    for (const label of await page.getByText(/^Groupe \d+$/).allInnerTexts())
      await page.getByLabel(label, { exact: true }).fill(groups[Number(label.slice(7)) - 1] ?? '');
    await page.getByRole('button', { name: 'Chiffrer l’espace' }).click();
    await page.getByText('L’espace est chiffré. Il demandera').waitFor({ timeout: PATIENCE });

    // Locked, it wants the passphrase that both know, then the code of the person who enters.
    await page.keyboard.press('Control+l');
    await shell.titled('Boutique Perdrix est verrouillé').waitFor();
    await enterPassphrase();
    await users.entry.waitFor({ timeout: PATIENCE });
    await screens.accessible();
    await users.type('Marie', once);
    await users.chooseCode(MARIES);
    await users.present('Marie · aide').waitFor();
    await shell.go('Oppositions');
    await suppression.stopContacting('06 39 98 12 34');
    expect(await suppression.table.innerText()).toContain('notée par Marie');

    // A helper may neither decrypt nor change the key.
    await shell.go('Réglages');
    await page
      .getByText('Demande le rôle « responsable » ; vous avez le rôle « aide ».')
      .filter({ visible: true })
      .first()
      .waitFor();
    await screens.accessible();

    // She leaves: she knew the passphrase, so the key is changed in the same step.
    await users.lock();
    await users.type('Claire Perdrix', CLAIRES);
    await users.present('Claire Perdrix · responsable').waitFor();
    await users.remove('Marie');
    await page.getByText('Marie peut en connaître la phrase secrète').waitFor();
    await screens.accessible();
    await page.getByRole('link', { name: 'Changer la clé de l’espace' }).click();
    await shell.titled('Chiffrement de l’espace').waitFor();
    await screens.accessible();

    // The contract of this client ends, from the list of clients.
    await shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
    await screens.welcome.title.waitFor();
    await screens.accessible();
    await page.getByRole('button', { name: 'Fin de contrat avec Boutique Perdrix…' }).click();
    await page.getByText('perdrix est verrouillé').waitFor({ timeout: PATIENCE });
    await enterPassphrase();
    await users.entry.waitFor({ timeout: PATIENCE });
    await users.type('Claire Perdrix', CLAIRES);
    await shell.titled('Fin de contrat').waitFor();
    await app.answerDialog(path.join(folder, 'restitution'));
    await page.getByRole('button', { name: 'Écrire la restitution' }).click();
    await page.getByText(/fichiers écrits et relus/).waitFor();
    await page.getByLabel('Pour confirmer, écrire : Boutique Perdrix').fill('Boutique Perdrix');
    await page.getByRole('button', { name: 'Détruire' }).click();
    await page.getByText(/Espace détruit le .*certificat-de-destruction\.pdf/).waitFor();
    expect((await readdir(folder)).filter((name) => name.startsWith('perdrix'))).toEqual([]);
  },
  4 * PATIENCE,
);
