import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { context, people, person, type Row } from '../campaign/firm.ts';
import { journey } from './journey.ts';
import { enter, tabTo, write } from './keyboard.ts';

const DIRECT = { kind: 'direct', source: 'Carnet', informed: true, objectionOffered: true };

/** Three people of 2009 with an address, three without, and one without a date. */
async function withOldFile(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const add = async (name: string, rows: readonly Row[], origin: object): Promise<void> => {
    const fields = Object.keys(rows[0] ?? {});
    const contacts = path.join(folder, name);
    writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
    const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
    await importFile(context, workspace, { file: contacts, origin, mapping, evidenceFolder: folder, dryRun: false });
  };
  const nowhere = { street: '', postcode: '', city: '' };
  await add('anciens.csv', [...people(1, 3), ...people(4, 6, nowhere)], { ...DIRECT, on: '2009-06-01' });
  await add('sans-date.csv', [person(7)], { kind: 'unknown' });
  await workspace.close();
  return file;
}

journey(
  'old records are seen, held, asked and erased with their number, by keyboard alone; an old file is not taken again',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { importing, shell } = screens;
    const main = page.getByRole('main');
    await screens.welcome.open(await withOldFile(folder));
    await shell.status.waitFor();
    const task = screens.home.task('6 fiches ont dépassé la durée de conservation');
    await task.waitFor();
    await enter(page, task.getByRole('link', { name: /^Voir/ }));
    await main.getByRole('heading', { name: '6 fiches à effacer' }).waitFor();
    await main.getByText('1 fiche sans aucune date').waitFor();
    await enter(page, main.getByRole('button', { name: 'Voir les fiches sans date' }));
    await main.getByText('sans-date.csv').waitFor();
    await screens.accessible();

    await enter(page, main.getByRole('button', { name: 'Voir les fiches à effacer' }));
    expect(await main.getByRole('row').count()).toBe(1 + 6);
    await enter(page, main.getByRole('button', { name: /^Garder/ }).first());
    await enter(page, main.getByRole('button', { name: 'Enregistrer' }));
    await main.getByText('Donnez un jour à venir et une raison.').waitFor();
    await write(page, main.getByLabel('Garder jusqu’au'), '31/01/2099');
    await write(page, main.getByLabel('Pourquoi : un litige, une garantie'), 'litige en cours');
    await screens.accessible();
    await enter(page, main.getByRole('button', { name: 'Enregistrer' }));
    await main.getByText('1 fiche gardée à part').waitFor();
    await main.getByText('5 prospects').waitFor();
    await main.getByRole('heading', { name: '5 fiches à effacer' }).waitFor();

    // Nothing was erased so far, so there is nothing to report.
    expect(await main.getByRole('button', { name: 'Procès-verbal' }).count()).toBe(0);
    const out = path.join(folder, 'lettres');
    await write(page, main.getByLabel('Où répondre'), 'ALPHA, 3 place Bellecour, 69002 Lyon');
    await app.answerDialog(out);
    await enter(page, main.getByRole('button', { name: 'Écrire les lettres' }));
    await main.getByText('2 personnes interrogées ; 3 sans moyen permis, 0 opposées, 0 déjà interrogées.').waitFor();
    expect(existsSync(path.join(out, 'lettres.pdf'))).toBe(true);
    await main.getByRole('heading', { name: '3 fiches à effacer' }).waitFor();
    await main.getByText('2 personnes interrogées peuvent encore répondre').waitFor();

    const erase = main.getByRole('button', { name: 'Effacer 3 fiches' });
    await write(page, main.getByLabel('Écrivez le nombre de fiches : 3'), '4');
    await enter(page, erase);
    await main.getByText('Ce n’est pas le nombre de fiches à effacer.').waitFor();
    await screens.accessible();
    await tabTo(page, main.getByLabel('Écrivez le nombre de fiches : 3'));
    await page.keyboard.press('Backspace');
    await page.keyboard.type('3');
    await enter(page, erase);
    await main.getByText('3 fiches effacées').waitFor();
    await main.getByRole('heading', { name: 'Aucune fiche n’est à effacer.' }).waitFor();
    await app.answerDialog(folder);
    await enter(page, main.getByRole('button', { name: 'Procès-verbal' }));
    await main.getByText(/^proces-verbal-.*\.pdf est écrit\.$/).waitFor();
    await screens.accessible();

    const again = path.join(folder, 'encore.csv');
    writeFileSync(again, 'Nom;Prénom;Collecté le\nPerdrix;Claire;04/05/2009\nPetit;Marc;04/05/2026\n');
    await shell.go('Importer');
    await importing.choose(again);
    await importing.checkDirect('Carnet', '01/11/2026');
    await main.getByRole('heading', { name: '1 ligne est déjà à effacer' }).waitFor();
    const skip = main.getByRole('checkbox', { name: 'Ne pas les reprendre' });
    expect(await skip.isChecked()).toBe(true);
    await screens.accessible();
    await importing.perform();
    await main.getByText('La durée de conservation de cette personne est passée').waitFor();
  },
);
