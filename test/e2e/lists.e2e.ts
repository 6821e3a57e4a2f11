import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { createWorkspace, readWorkspaceIdentity } from '../../electron/engine/storage/create-workspace.ts';
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
  // The list as somebody kept it, without its second row.
  writeFileSync(path.join(folder, 'altered.csv'), `ID\n${readWorkspaceIdentity(workspace).code}-1\n`);
  await suppressPerson(context, workspace, { contact: '2' });
  await workspace.close();
  return file;
}

journey('Home takes people out of a list that left, and asks whether it was sent', async ({ app, folder, screens }) => {
  const { home } = screens;
  await screens.welcome.open(await withOneList(folder));
  await screens.shell.status.waitFor();
  const left = app.page.getByRole('region', { name: 'Listes parties' });
  await home.task('1 personne à retirer de 1 liste en cours').waitFor();
  await home.task('1 liste attend : envoyée ou pas ?').waitFor();
  expect(await home.toDo.getByRole('listitem').first().innerText()).toContain('à retirer');
  await screens.accessible();
  const removal = path.join(folder, 'retraits');
  await app.answerDialog(removal);
  await home.toDo.getByRole('button', { name: 'Préparer le retrait' }).click();
  await left.getByText('liste-1/retrait.xlsx').waitFor();
  expect(await left.innerText()).toContain('les lettres à sortir de la pile');
  expect(existsSync(path.join(removal, 'liste-1', 'retrait.xlsx'))).toBe(true);
  await screens.accessible();
  await left.getByRole('button', { name: 'C’est retiré : Noël' }).click();
  await home.task('1 personne à retirer de 1 liste en cours').waitFor({ state: 'detached' });
  await home.toDo.getByRole('button', { name: 'Répondre' }).click();
  await left.getByRole('button', { name: 'Pas envoyée : Noël' }).click();
  await left.getByLabel('Pourquoi, en un mot').fill('imprimeur en panne');
  await app.page.keyboard.press('Enter');
  await left.waitFor({ state: 'detached' });
});

journey(
  'the record of a list tells what became of it, and takes more',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    await screens.welcome.open(await withOneList(folder));
    await screens.shell.go('Campagnes');
    await app.page.getByRole('link', { name: 'Noël' }).click();
    const became = app.page.getByRole('region', { name: 'Ce qu’elle est devenue' });
    await became.getByText('1 personne à retirer de cette liste').waitFor();
    await became.getByText('Personne n’a encore rien dit de cette liste.').waitFor();
    await screens.accessible();

    await became.getByRole('button', { name: 'Envoyée : Noël', exact: true }).click();
    await became.getByText(/^Envoyée le .* · en cours$/).waitFor();
    await became.getByText(/^Envoyée le .*, 2 personnes$/).waitFor();
    await app.answerDialog(path.join(folder, 'retraits'));
    await became.getByRole('button', { name: 'Préparer le retrait' }).click();
    await became.getByText('Retrait préparé : 1 personne').waitFor();
    await screens.accessible();
    await became.getByRole('button', { name: 'C’est retiré : Noël' }).click();
    await became.getByText(/^Retiré le .*\s: 1 personne$/).waitFor();
    await became.getByText('1 personne à retirer de cette liste').waitFor({ state: 'detached' });

    // A mistake is corrected by saying it again; both stay.
    await became.getByRole('button', { name: 'Corriger : Noël' }).click();
    await became.getByRole('button', { name: 'Pas envoyée : Noël' }).click();
    await became.getByLabel('Pourquoi, en un mot').fill('imprimeur en panne');
    await app.page.keyboard.press('Enter');
    await became.getByText('Pas envoyée : imprimeur en panne').waitFor();
    await became.getByText(/^Envoyée le .*, 2 personnes$/).waitFor();
    await became.getByRole('button', { name: 'Corriger : Noël' }).click();
    await became.getByRole('button', { name: 'Envoyée : Noël', exact: true }).click();
    await became.getByRole('button', { name: 'Tous les retours sont là : Noël' }).click();
    await became.getByRole('status').filter({ hasText: 'Tous les retours sont là' }).waitFor();
    await screens.accessible();

    // The next campaign leaves out the people of this list, among those of a segment that is saved under a name.
    const { campaign, shell } = screens;
    const { page } = app;
    await shell.go('Campagnes');
    await campaign.begin('Courrier', { 'Où dire non': 'non@alpha.example.com' });
    await campaign.next();
    await page.getByRole('button', { name: 'Ne garder que certains contacts…' }).press('Enter');
    // What the workspace knows is chosen, never typed.
    const choose = async (what: string, ...options: readonly string[]): Promise<void> => {
      await page.getByRole('combobox', { name: what, exact: true }).press('Enter');
      for (const name of options) await page.getByRole('option', { name, exact: true }).press('Enter');
      if (options.length > 1) await page.keyboard.press('Escape');
    };
    await choose('Champ', 'Liste : campagne');
    await choose('Comparaison', 'est');
    await choose('Valeur', 'Noël');
    await page.getByText('1 contact choisi sur 2').waitFor();
    await choose('Champ', 'Liste : état');
    await choose('Valeur', 'pas envoyée');
    await page.getByText('0 contact choisi sur 2').waitFor();
    await choose('Champ', 'Réponse du jour : courrier');
    await choose('Comparaison', 'est l’un de');
    await choose('Valeur', 'oui', 'oui sous conditions');
    await page.getByText('1 contact choisi sur 2').waitFor();
    await screens.accessible();
    await choose('Champ', 'Code postal');
    await choose('Comparaison', 'commence par');
    await page.getByLabel('Valeur').fill('69');
    await page.getByRole('button', { name: 'Enregistrer ce segment' }).press('Enter');
    await page.getByLabel('Nom du segment').fill('Lyonnais');
    await page.getByLabel('Nom du segment').press('Enter');
    await page.getByText('le code postal commence par « 69 » (enregistré par ').waitFor();
    await page.getByText('2 contacts choisis sur 2').waitFor();
    const left = page.getByRole('region', { name: 'Laisser de côté' });
    await left.getByLabel('Les personnes d’une liste').press('Enter');
    await page.getByRole('option', { name: /^Noël, / }).press('Enter');
    await left.getByText(/^Liste\s: Noël, /).waitFor();
    await app.answerDialog(path.join(folder, 'altered.csv'));
    await left.getByRole('button', { name: 'Les personnes d’un fichier…' }).press('Enter');
    await left.getByText('Fichier : altered.csv').waitFor();
    await screens.accessible();
    await campaign.next();
    await campaign.bar('laissés de côté').waitFor();
    const parts = page.getByRole('list', { name: 'Laissés de côté, par liste, segment ou fichier' });
    expect((await parts.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^1 Liste\s: Noël, /),
      '0 Fichier : altered.csv',
    ]);
    await screens.accessible();
    await campaign.backButton.click();
    await page.getByRole('button', { name: 'Supprimer « Lyonnais »' }).press('Enter');
    await page.getByText('2 contacts choisis : tous').waitFor();
  },
);

journey('an old file is judged, and a no leads to the recall', async ({ app, folder, screens }) => {
  const { page } = app;
  await screens.welcome.open(await withOneList(folder));
  await screens.shell.go('Campagnes');
  const old = page.getByRole('region', { name: 'Reposer un ancien fichier ici' });
  await app.answerDialog(path.join(folder, 'lettres', 'post-lines.xlsx'));
  await old.getByRole('button', { name: 'Choisir un fichier' }).click();
  await old.getByText('1 ligne n’est plus permise').waitFor();
  await old.getByText('1 : Opposition ou retrait d’accord').waitFor();
  await old.getByText('2 lignes = 1 à retirer + 0 déjà dite + 1 qui reste').waitFor();
  await screens.accessible();

  // The same list, with one row taken away by hand: told as altered.
  await screens.importing.drop(old.getByText('Reposer un ancien fichier ici'), path.join(folder, 'altered.csv'));
  await old.getByText('Ce fichier n’est plus tel qu’il a été écrit').waitFor();
  await old.getByText('Toutes les lignes sont encore permises.').waitFor();

  await screens.shell.go('Oppositions');
  await screens.suppression.stopContacting('personne.1@example.com');
  const notice = page.getByRole('main').getByRole('status');
  await notice.getByText('1 personne à retirer de 1 liste en cours').waitFor();
  await screens.accessible();
  const removal = path.join(folder, 'retraits');
  await app.answerDialog(removal);
  await notice.getByRole('button', { name: 'Préparer le retrait' }).click();
  await notice.getByText('liste-1/retrait.xlsx').waitFor();
  await screens.accessible();
  await notice.getByRole('button', { name: 'C’est retiré : Noël' }).click();
  await notice.getByText('liste-1/retrait.xlsx').waitFor({ state: 'detached' });
});
