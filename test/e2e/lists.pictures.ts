import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { closeList } from '../../electron/engine/lists/close-list.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { CALL, context, DIRECT, LETTER, person, PHONE_CONSENT } from '../campaign/firm.ts';
import { recordLines } from '../../electron/engine/record/record-facts.ts';
import type { LaunchedApp } from './launch.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

/** Three lists that have left: one open, one sent and waiting for returns, one not sent; and a no that came after them. */
async function withLists({ folder, screens }: Given): Promise<void> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = Array.from({ length: 12 }, (_, place) => person(place + 1));
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'clients.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
  const asked = { file: contacts, origin: DIRECT, mapping, evidenceFolder: folder, dryRun: false };
  await importFile(context, workspace, asked);
  const consents = rows.map((_row, place) => ({
    id: String(place + 1),
    add: { consents: [{ channel: 'phone', event: 'granted', ...PHONE_CONSENT }] },
  }));
  await recordLines(context, workspace, {
    name: 'accords.ndjson',
    bytes: Buffer.from(consents.map((line) => JSON.stringify(line)).join('\n')),
  });
  const write = async (campaign: object, format: string, name: string): Promise<void> => {
    await exportCampaign(context, workspace, { campaign, format, out: path.join(folder, name) });
  };
  await write(LETTER, 'post-lines', 'lettres');
  await write(CALL, 'vicidial', 'appels');
  await write({ ...LETTER, name: 'Carte de vœux', from: '2026-12-20' }, 'mail-merge', 'voeux');
  await closeList(context, workspace, '2', { event: 'sent', on: '2026-11-24' });
  await closeList(context, workspace, '3', { event: 'not_sent', reason: 'imprimeur en panne' });
  await suppressPerson(context, workspace, { contact: '2' });
  await suppressPerson(context, workspace, { contact: '5' });
  await workspace.close();
  await screens.welcome.open(file);
  await screens.shell.status.waitFor();
}

picture('lists-home', async (given) => {
  await withLists(given);
  await given.screens.home.task('à retirer').waitFor();
});

picture('lists-recall', async (given) => {
  await withLists(given);
  await given.app.answerDialog(path.join(given.folder, 'retraits'));
  await given.screens.home.toDo.getByRole('button', { name: 'Préparer le retrait' }).click();
  await given.app.page.getByText('liste-1/retrait.xlsx').waitFor();
});

picture('lists-record', async (given) => {
  await withLists(given);
  await given.screens.shell.go('Campagnes');
  await given.app.page.getByRole('link', { name: 'Appels', exact: true }).click();
  await given.app.answerDialog(path.join(given.folder, 'retraits'));
  await given.app.page.getByRole('button', { name: 'Préparer le retrait' }).click();
  await given.app.page.getByText('Retrait préparé : 2 personnes').waitFor();
});

picture('lists-campaigns', async (given) => {
  await withLists(given);
  await given.screens.shell.go('Campagnes');
  const old = given.app.page.getByRole('region', { name: 'Reposer un ancien fichier ici' });
  await given.app.answerDialog(path.join(given.folder, 'lettres', 'post-lines.xlsx'));
  await old.getByRole('button', { name: 'Choisir un fichier' }).click();
  await old.getByText('lignes ne sont plus permises').waitFor();
});

picture('lists-opposition', async (given) => {
  await withLists(given);
  await given.screens.shell.go('Oppositions');
  await given.screens.suppression.stopContacting('personne.7@example.com');
  await given.app.answerDialog(path.join(given.folder, 'retraits'));
  await given.app.page.getByRole('main').getByRole('button', { name: 'Préparer le retrait' }).click();
  await given.app.page.getByText('liste-1/retrait.xlsx').waitFor();
});
