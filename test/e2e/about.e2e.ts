import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { journeyWith } from './journey.ts';
import { PROGRAM } from './launch.ts';
import { plainSpaces } from './plain-spaces.ts';

/** « À propos », in a copy of the program whose files may be damaged. */
const program = mkdtempSync(path.join(os.tmpdir(), 'aval-program-'));
for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer'])
  cpSync(path.join(PROGRAM, part), path.join(program, part), { recursive: true });
afterAll(() => rmSync(program, { recursive: true, force: true }));

const journey = journeyWith({ program });

journey('“about” opens without a workspace, finds one altered byte, and has the licences', async ({ app, screens }) => {
  const { page } = app;
  await screens.welcome.title.waitFor();
  await app.chooseMenu('Aide', 'À propos d’Aval');
  await screens.shell.titled('À propos d’Aval').waitFor();
  await page.getByText(/^Aval \d+\.\d+\.\d+$/).waitFor();
  await page.getByText(/^fr \d{4}-\d{2}-\d{2}, modifié pour la dernière fois le \d{2}\/\d{2}\/\d{4}$/).waitFor();

  const { files } = JSON.parse(readFileSync(path.join(program, 'out/main/files.json'), 'utf8')) as {
    readonly files: readonly unknown[];
  };
  const verify = page.getByRole('button', { name: 'Vérifier', exact: true });
  await verify.click();
  await page
    .getByRole('status')
    .filter({ hasText: `${files.length} fichiers sont tels qu’ils ont été construits.` })
    .waitFor();

  const workbook = path.join(program, 'out/main/workbooks/clients-boutique.xlsx');
  const bytes = readFileSync(workbook);
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  writeFileSync(workbook, bytes);
  await verify.click();
  const damage = page.getByRole('status').filter({ hasText: 'Cette copie d’Aval est abîmée' });
  await damage.waitFor();
  expect((await damage.getByRole('listitem').allInnerTexts()).map(plainSpaces)).toEqual([
    'main/workbooks/clients-boutique.xlsx : changé',
  ]);
  await screens.accessible();

  await page.getByText(/^vue-router \d.* · MIT$/).click();
  await page.locator('details[open]').getByText('Permission is hereby granted').waitFor();
  await page.getByText(/^Electron \d.* · MIT$/).waitFor();
  await page.getByText(/^Arimo · OFL-1.1$/).waitFor();

  await page.getByRole('button', { name: 'Retour' }).click();
  await screens.welcome.title.waitFor();
});
