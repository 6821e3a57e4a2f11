import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { context, DIRECT } from '../campaign/firm.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

const ROWS = [
  'civility;firstName;lastName;street;postcode;city;giftOn;giftAmount;giftForm',
  'M.;Paul;ROUX;3 rue des Halles;69002;Lyon;2026-03-03;20,00;chèque',
  'Mme;Claire;ROUX;3 rue des Halles;69002;Lyon;;;',
  'Mme;Anne;FAURE;5 rue des Halles;69002;Lyon;2025-12-24;15;espèces',
  'Mme;Zoé;BERGER;5 rue des Halles;69002;Lyon;;;',
  'M.;Paul;ROUX;3 rue des Halles;69002;Lyon;2026-11-01;35,50;chèque',
];

/** The workspace of an association with two households and three gifts. */
async function withHouseholds(folder: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const gifts = path.join(folder, 'dons.csv');
  writeFileSync(gifts, ROWS.join('\n'));
  const fields = (ROWS[0] ?? '').split(';');
  await importFile(context, workspace, {
    file: gifts,
    origin: DIRECT,
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: folder,
    dryRun: false,
  });
  await workspace.close();
  return file;
}

journey(
  'names of households are read again before labels, and gifts get receipts',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const { campaign, shell } = screens;
    const main = page.getByRole('main');
    await screens.welcome.open(await withHouseholds(folder));
    await shell.status.waitFor();
    await shell.go('Campagnes');
    await campaign.begin('Courrier', { 'Où dire non': 'non@alpha.example.com' });
    await campaign.next();
    await campaign.next();
    await campaign.bar('à contacter').waitFor();

    // By keyboard: one name is changed, one household gets two letters.
    const households = main.getByRole('region', { name: /foyers?\s: / });
    await households.getByRole('heading', { name: '2 foyers : relire les noms' }).waitFor();
    await enter(page, households.getByRole('button', { name: 'Relire' }));
    await households.getByText('Pour M. Paul ROUX et Mme Claire ROUX').waitFor();
    await households.getByText('Mesdames,').waitFor();
    await screens.accessible();
    await enter(page, households.getByRole('button', { name: 'Changer : M. et Mme ROUX' }));
    await households.getByLabel('Première ligne de l’adresse').fill('X'.repeat(39));
    await enter(page, households.getByRole('button', { name: 'Confirmer ce nom' }));
    await households.getByText(/ne tient pas sur une ligne d’adresse/).waitFor();
    const line = households.getByLabel('Première ligne de l’adresse');
    await line.fill('');
    await write(page, line, 'Claire et Paul ROUX');
    const salutation = households.getByLabel('Formule d’appel');
    await salutation.fill('');
    await write(page, salutation, 'Chers amis,');
    await enter(page, households.getByRole('button', { name: 'Confirmer ce nom' }));
    await households.getByText('Claire et Paul ROUX : noté.').waitFor();
    await households.getByRole('heading', { name: '1 foyer : relire les noms' }).waitFor();
    await enter(page, households.getByRole('button', { name: /^Deux lettres\s: Mme FAURE et Mme BERGER/ }));
    await households.getByRole('heading', { name: '1 foyer : nom confirmé' }).waitFor();
    await campaign.bar('à contacter').waitFor();
    expect((await campaign.numbers()).get('à contacter')).toBe(3);
    await campaign.next();
    await campaign.approve('Anne Alba');
    await campaign.format('Publipostage Word ou LibreOffice');
    await campaign.preview.getByText('CLAIRE ET PAUL ROUX', { exact: true }).waitFor();
    const letters = path.join(folder, 'lettres');
    await campaign.write(letters);
    const [header = [], ...rows] = await writtenRows(path.join(letters, 'mail-merge.xlsx'));
    expect(rows.map((row) => [row[header.indexOf('L1')], row[header.indexOf('FORMULE_APPEL')]])).toEqual([
      ['CLAIRE ET PAUL ROUX', 'Chers amis,'],
      ['MADAME ANNE FAURE', 'Madame,'],
      ['MADAME ZOE BERGER', 'Madame,'],
    ]);

    await shell.go('Campagnes');
    await campaign.newButton.click();
    await campaign.choose('Courrier');
    await campaign.purpose('Envoyer un document dû');
    await campaign.fill('Quel document est dû ?', 'reçu');
    await campaign.fill('Le, ou à partir du', '2026-12-01');
    await campaign.next();
    await campaign.next();
    await campaign.bar('à contacter').waitFor();
    await campaign.next();
    await campaign.approve('Anne Alba');
    await campaign.format('Reçus de dons');
    await campaign.preview.getByText('cinquante-cinq euros et cinquante centimes').waitFor();
    await campaign.preview.getByText('03/03/2026 ; 01/11/2026').waitFor();
    expect(await main.getByLabel('Année des dons').innerText()).toBe('2026');
    await screens.accessible();
    const receipts = path.join(folder, 'recus');
    await campaign.write(receipts);
    expect(await writtenRows(path.join(receipts, 'gift-receipts.xlsx'))).toHaveLength(2);

    await shell.go('Contacts');
    await main.getByText('Paul ROUX').first().click();
    const sheet = page.getByRole('complementary', { name: 'Paul ROUX' });
    await sheet.getByText(/^2026\s: 55,50\s€ en 2 dons$/).waitFor();
    await sheet.getByText('Don : 35,50 € (chèque)').waitFor();
    await screens.accessible();
  },
);
