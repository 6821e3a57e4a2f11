import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { context, person } from '../campaign/firm.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

/** A workspace with a file bought on 20 October, of which nobody was informed. */
async function withBoughtFile(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = [1, 2, 3].map((number) => person(number));
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'achat.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  await importFile(context, workspace, {
    file: contacts,
    origin: {
      kind: 'purchased',
      source: 'Fichiers & Cie',
      on: '2026-10-20',
      informed: false,
      objectionOffered: true,
    },
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: folder,
    dryRun: false,
  });
  await workspace.close();
  return file;
}

journey('people of a bought file are informed by letter, by keyboard alone', async ({ app, folder, screens }) => {
  const { page } = app;
  const main = page.getByRole('main');
  await screens.welcome.open(await withBoughtFile(folder));
  await screens.shell.status.waitFor();
  const task = screens.home.task('3 personnes ignorent que vous avez leurs coordonnées');
  await task.waitFor();
  await enter(page, task.getByRole('link', { name: 'Les informer' }));
  const row = main.getByRole('row').filter({ hasText: 'Fichiers & Cie' });
  await row.waitFor();
  expect((await row.innerText()).split(/\s*\t\s*|\n/)).toEqual([
    'Fichiers & Cie',
    '20/10/2026',
    '20/11/2026',
    ...['3', '3', '3', '0', '0', '0'],
  ]);
  await screens.accessible();

  const letters = page.getByRole('button', { name: 'Écrire les lettres' });
  expect(await letters.isDisabled()).toBe(true);
  await write(page, main.getByLabel('Où écrire pour ses droits'), 'ALPHA, 3 place Bellecour, 69002 Lyon');
  await write(page, main.getByLabel('Pourquoi vous gardez ces données'), 'vous écrire au sujet de notre maison');
  await write(page, main.getByLabel('Votre adresse, en tête de la lettre'), '3 place Bellecour, 69002 Lyon');
  const out = path.join(folder, 'lettres');
  await app.answerDialog(out);
  await enter(page, letters);
  await main.getByText('lettres.pdf : 3 personnes.').waitFor();
  expect(existsSync(path.join(out, 'lettres.pdf'))).toBe(true);
  expect(await row.count()).toBe(1);
  await screens.accessible();

  await enter(page, main.getByRole('button', { name: /^Envoyée : Information/ }));
  await main.getByText('Personne n’est à informer.').waitFor();
  await screens.accessible();
  await screens.shell.go('Accueil');
  await screens.home.toDo.waitFor();
  await task.waitFor({ state: 'detached' });
});
