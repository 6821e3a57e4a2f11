import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { setSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import { pageOf } from '../suppliers/deliveries.ts';
import { context, person } from '../campaign/firm.ts';
import { journey } from './journey.ts';
import { enter, pick, write } from './keyboard.ts';

/** A workspace with a file of five people, bought from a supplier whose contract has ended. */
async function withEndedContract(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = [1, 2, 3, 4, 5].map((number) => person(number));
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'achat.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  await importFile(context, workspace, {
    file: contacts,
    origin: { kind: 'purchased', source: 'Fichiers & Cie', on: '2026-11-02', informed: true, objectionOffered: true },
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: folder,
    dryRun: false,
  });
  await setSupplier(context, workspace, 'Fichiers & Cie', { dossier: { contractUntil: '2026-11-01' } });
  await workspace.close();
  return file;
}

journey(
  'a supplier is asked for proofs, complained of and blocked, by keyboard alone',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.open(await withEndedContract(folder));
    await screens.shell.status.waitFor();
    const task = screens.home.task('1 contrat de fournisseur se termine ou est terminé');
    await task.waitFor();
    await enter(page, task.getByRole('link', { name: 'Voir les fournisseurs' }));
    await main.getByText('Le contrat est terminé.').waitFor();
    await screens.accessible();
    await enter(page, main.getByRole('link', { name: 'Ouvrir le dossier de Fichiers & Cie' }));
    await main.getByText('5 lignes = 5 nouvelles + 0 déjà à vous + 0 en double + 0 inutilisables').waitFor();
    await screens.accessible();

    const until = main.getByLabel('1. Jusqu’à quand court le contrat ?');
    await write(page, main.getByLabel('2. Où les personnes ont-elles dit oui ?'), 'un jeu');
    await until.fill('31/12/2099');
    await write(page, main.getByLabel('Prix de toutes les livraisons, en euros'), '50');
    await enter(page, main.getByRole('button', { name: 'Enregistrer le dossier' }));
    await main.getByText('Dossier enregistré.').waitFor();
    await main.getByText('Le contrat est terminé.').waitFor({ state: 'detached' });
    await main.getByText('Joignables par courrier pour 100 €').waitFor();

    const out = path.join(folder, 'preuves');
    await app.answerDialog(out);
    await enter(page, main.getByRole('button', { name: 'Écrire la demande' }));
    await main.getByText(/^5 preuves demandées, réponse attendue jusqu’au/).waitFor();
    expect(existsSync(path.join(out, 'lignes-a-prouver.csv'))).toBe(true);
    const letter = await pageOf(path.join(out, 'demande-de-preuves.pdf'));
    const [reference = ''] = /[0-9A-Z]{5}-1\b/.exec(letter) ?? [];
    await write(page, main.getByLabel('Sa référence, sur la lettre'), reference);
    await pick(page, main.getByRole('group', { name: 'Prouve-t-elle l’accord ?' }), 'Non');
    await enter(page, main.getByRole('button', { name: 'Noter la preuve' }));
    await main.getByText('Noté : 1 preuve reçue sur 5, 0 bonne.').waitFor();
    await main.getByText('Des preuves reçues ne prouvent rien.').waitFor();
    await screens.accessible();

    await app.answerDialog(out);
    await enter(page, main.getByRole('button', { name: 'Écrire une réclamation' }));
    await main.getByText(/Lettre écrite\s: reclamation-fichiers-cie/).waitFor();
    await pick(page, main.getByRole('group', { name: 'Ce fournisseur est' }), 'Bloqué');
    const record = main.getByRole('button', { name: 'Enregistrer la décision' });
    await enter(page, record);
    await main.getByText('La décision est notée avec sa raison.').waitFor();
    await write(page, main.getByLabel('Pourquoi'), 'une preuve fausse');
    await enter(page, record);
    await main.getByText('Enregistré : 5 personnes ne viennent que de ce fournisseur.').waitFor();
    await screens.accessible();
  },
);

journey('a file of a supplier whose contract has ended needs a reason, by mouse', async ({ app, folder, screens }) => {
  const { page } = app;
  const { importing, shell } = screens;
  const main = page.getByRole('main');
  await screens.welcome.open(await withEndedContract(folder));
  await shell.status.waitFor();
  const again = path.join(folder, 'suite.csv');
  writeFileSync(again, 'Nom;Adresse;CP;Ville\nMERLE;14 rue des Halles;69002;Lyon\n');
  await shell.go('Importer');
  await importing.choose(again);
  await importing.continueButton.click();
  await importing.step('Colonnes').waitFor();
  await importing.continueButton.click();
  await importing.answer(/D’où viennent/, 'J’ai acheté ou loué ce fichier');
  await importing.originated('FICHIERS ET CIE', '20/11/2026');
  await main.getByText('Fournisseur connu : Fichiers & Cie, 1 livraison.').waitFor();
  await main.getByText('Le contrat est terminé depuis le 01/11/2026.').waitFor();
  await importing.continueButton.click();
  await main.getByText('Sans raison, le fichier n’est pas importé.').waitFor();
  await screens.accessible();
  await main.getByLabel('Pourquoi prendre ce fichier quand même').fill('avenant signé hier');
  await importing.continueButton.click();
  await importing.performButton.waitFor();
  await importing.perform();
  await main.getByText('suite.csv').first().waitFor();
});
