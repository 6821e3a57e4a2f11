import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, DIRECT, LETTER, person } from '../campaign/firm.ts';
import { journey } from './journey.ts';

/** A workspace with one list at the printer's, and a no that came after it. */
async function withOneList(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = [person(1), person(2)];
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'clients.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
  await importFile(context, workspace, {
    file: contacts,
    origin: DIRECT,
    mapping,
    evidenceFolder: folder,
    dryRun: false,
  });
  await exportCampaign(context, workspace, {
    campaign: LETTER,
    format: 'post-lines',
    out: path.join(folder, 'lettres'),
  });
  await suppressPerson(context, workspace, { contact: '2' });
  await workspace.close();
  return file;
}

journey('Home takes people out of a list that left, and asks whether it was sent', async ({ app, folder, screens }) => {
  await screens.welcome.open(await withOneList(folder));
  await screens.shell.status.waitFor();
  const left = app.page.getByRole('region', { name: 'Listes parties' });
  await left.getByText('1 personne à retirer de 1 liste en cours').waitFor();
  await left.getByText('1 liste attend : envoyée ou pas ?').waitFor();
  await screens.accessible();
  const removal = path.join(folder, 'retraits');
  await app.answerDialog(removal);
  await left.getByRole('button', { name: 'Préparer le retrait' }).click();
  await left.getByText('liste-1/retrait.xlsx').waitFor();
  expect(existsSync(path.join(removal, 'liste-1', 'retrait.xlsx'))).toBe(true);
  await screens.accessible();
  await left.getByRole('button', { name: 'C’est retiré : Noël' }).click();
  await left.getByText('1 personne à retirer de 1 liste en cours').waitFor({ state: 'detached' });
  await left.getByRole('button', { name: 'Pas envoyée : Noël' }).click();
  await left.getByLabel('Pourquoi, en un mot').fill('imprimeur en panne');
  await app.page.keyboard.press('Enter');
  await left.waitFor({ state: 'detached' });
});
