import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { context, people, person, type Row } from '../campaign/firm.ts';
import type { LaunchedApp } from './launch.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

/** A bought file with somebody whom nothing reaches and somebody opposed, and data from a public directory. */
async function withFiles({ folder, screens }: Given): Promise<void> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const add = async (name: string, rows: readonly Row[], origin: object): Promise<void> => {
    const fields = Object.keys(rows[0] ?? {});
    const lines = [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';'));
    writeFileSync(path.join(folder, name), lines.join('\n'));
    const mapping = { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) };
    const asked = { file: path.join(folder, name), origin, mapping, evidenceFolder: folder, dryRun: false };
    await importFile(context, workspace, asked);
  };
  await add('achat.csv', [...people(1, 6), person(7, { street: '', email: '' }), ...people(8, 40)], {
    kind: 'purchased',
    source: 'Fichiers & Cie',
    on: '2026-10-20',
    informed: false,
    objectionOffered: true,
  });
  await add('annuaire.csv', people(41, 60), {
    kind: 'public',
    source: 'Annuaire des artisans',
    on: '2026-11-02',
    informed: false,
    capturedFrom: 'annuaire.example/lyon',
    capturedOn: '2026-10-28',
    reuseTerms: 'licence ouverte 2.0',
  });
  await suppressPerson(context, workspace, { contact: '3' });
  await workspace.close();
  await screens.welcome.open(file);
  await screens.shell.status.waitFor();
  await screens.home.toDo.getByRole('link', { name: 'Les informer' }).first().click();
}

picture('notices', async (given) => {
  await withFiles(given);
  await given.app.page.getByRole('main').getByText('annuaire.example').waitFor();
});

picture('notices-exempt', async (given) => {
  await withFiles(given);
  const { page } = given.app;
  await page.getByRole('button', { name: /^Noter pourquoi/ }).click();
  await page.getByRole('main').getByRole('button', { name: 'Enregistrer' }).click();
});
