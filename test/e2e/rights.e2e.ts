import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { decidePair } from '../../electron/engine/person/pairs/probable-duplicates.ts';
import { receiveRequest } from '../../electron/engine/rights/receive-request.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { contextOn, DIRECT, LETTER, person } from '../campaign/firm.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

const TODAY = new Date().toLocaleDateString('sv-SE');

/**
 * Three contacts on a list in use; the first asked for access 25 days ago.
 *
 * @param same the contacts that a user said are one person, `ID,ID`.
 */
async function withRequest(folder: string, same?: string): Promise<string> {
  const file = path.join(folder, 'alpha.aval');
  const context = contextOn(TODAY);
  const workspace = await createWorkspace(file, { organisation: 'ALPHA', at: context.now(), by: context.by });
  const rows = [1, 2, 3].map((number) => person(number));
  const fields = Object.keys(rows[0] ?? {});
  const contacts = path.join(folder, 'carnet.csv');
  writeFileSync(contacts, [fields, ...rows.map((row) => Object.values(row))].map((row) => row.join(';')).join('\n'));
  await importFile(context, workspace, {
    file: contacts,
    origin: { ...DIRECT, on: addDays(TODAY, -60) },
    mapping: { headerRow: 1, columns: Object.fromEntries(fields.map((field) => [field, field])) },
    evidenceFolder: folder,
    dryRun: false,
  });
  const campaign = { ...LETTER, from: addDays(TODAY, 1) };
  await exportCampaign(context, workspace, { campaign, format: 'post-lines', out: path.join(folder, 'courrier') });
  receiveRequest(context, workspace, { kind: 'access', id: '1', way: 'letter', on: addDays(TODAY, -25) });
  if (same !== undefined) decidePair(context, workspace, same, 'same');
  await workspace.close();
  return file;
}

journey(
  'a request is answered and closed, and another person erased, by keyboard alone',
  { timeout: 240_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.open(await withRequest(folder));
    await screens.shell.status.waitFor();
    const task = main.getByRole('listitem').filter({ hasText: /^1 demande\s: \d+ jours? reste/ });
    await task.waitFor();
    await enter(page, task.getByRole('link', { name: 'Voir les demandes' }));
    const first = main.getByRole('listitem').filter({ hasText: 'n° 1 · Accès' });
    await first.waitFor();
    await screens.accessible();

    await app.answerDialog(path.join(folder, 'reponses'));
    await enter(page, first.getByRole('button', { name: 'Répondre à la demande n° 1' }));
    await first.getByText('Réponse écrite dans « demande-1 »').waitFor();
    expect(readdirSync(path.join(folder, 'reponses', 'demande-1')).sort()).toEqual([
      'copie.pdf',
      'donnees.csv',
      'donnees.json',
      'reponse.pdf',
    ]);
    await enter(page, first.getByRole('button', { name: 'Clore la demande n° 1' }));
    await enter(page, first.getByRole('button', { name: 'Clore la demande', exact: true }));
    await main.getByText('Aucune demande à traiter.').waitFor();

    await write(page, main.getByRole('textbox', { name: 'Retrouver une personne' }), '06 39 98 10 02');
    await enter(page, main.getByRole('button', { name: 'Chercher' }));
    await main.getByRole('heading', { name: 'Prénomc NOMC', exact: true }).waitFor();
    for (const block of ['Qui', 'D’où viennent les données', 'Accords, refus et demandes', 'Ce qui a été adressé'])
      await main.getByRole('heading', { name: block, exact: true }).waitFor();
    await main.getByText('« Carnet de la boutique »').or(main.getByText('Carnet de la boutique')).first().waitFor();
    await screens.accessible();
    const erasure = main.getByRole('radio', { name: 'Effacement' });
    await erasure.focus();
    await page.keyboard.press('Space');
    await write(page, main.getByLabel('Dans ses mots'), 'Effacez tout');
    await enter(page, main.getByRole('button', { name: 'Noter la demande' }));
    await main.getByText('Demande n° 2 notée.').waitFor();
    const second = main.getByRole('listitem').filter({ hasText: 'n° 2 · Effacement' });
    await enter(page, second.getByRole('button', { name: 'Effacer' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('cette demande, sans le nom').waitFor();
    await dialog.getByText('Sur 1 liste en cours').waitFor();
    await screens.accessible();
    await app.answerDialog(path.join(folder, 'retraits'));
    await enter(page, dialog.getByRole('button', { name: 'Écrire les retraits, puis effacer' }));
    await dialog.getByText(/Effacé\. Chargez ces fichiers/).waitFor();
    expect(existsSync(path.join(folder, 'retraits', 'liste-1'))).toBe(true);
    await enter(page, dialog.getByRole('button', { name: 'Fermer' }).last());
    await second.getByText('C’est fait.').waitFor();
    expect(await main.getByText('Prénomc').count()).toBe(0);

    await screens.shell.go('Contacts');
    await screens.contacts.open('NOMD');
    await screens.contacts.act('Demande d’une personne');
    await main.getByRole('heading', { name: 'Prénomd NOMD', exact: true }).waitFor();

    // A restriction that was closed as done is lifted, with its letter.
    await main.getByRole('radio', { name: 'Limitation : garder sans utiliser' }).focus();
    await page.keyboard.press('Space');
    await enter(page, main.getByRole('button', { name: 'Noter la demande' }));
    await main.getByText('Demande n° 3 notée, et faite dès maintenant.').waitFor();
    const third = main.getByRole('listitem').filter({ hasText: 'n° 3 · Limitation' });
    await enter(page, third.getByRole('button', { name: 'Clore la demande n° 3' }));
    await enter(page, third.getByRole('button', { name: 'Clore la demande', exact: true }));
    await third.waitFor({ state: 'hidden' });
    await main.getByRole('checkbox', { name: 'Aussi les demandes closes' }).focus();
    await page.keyboard.press('Space');
    await enter(page, third.getByRole('button', { name: 'Lever la limitation de la demande n° 3' }));
    await write(page, third.getByLabel('Pourquoi la limitation prend fin'), 'l’adresse est vérifiée');
    await screens.accessible();
    await app.answerDialog(path.join(folder, 'levee'));
    await enter(page, third.getByRole('button', { name: 'Écrire la lettre et lever' }));
    await third.getByText('Lettre écrite dans « demande-3 » : levee-limitation.pdf').waitFor();
    expect(existsSync(path.join(folder, 'levee', 'demande-3', 'levee-limitation.pdf'))).toBe(true);
    await third.getByRole('button', { name: 'Lever la limitation de la demande n° 3' }).waitFor({ state: 'hidden' });
  },
);

journey(
  'a person of two contacts is shown whole, and what closes one is shown of the other',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.open(await withRequest(folder, '2,3'));
    await screens.shell.status.waitFor();
    await screens.shell.go('Droits');
    await write(page, main.getByRole('textbox', { name: 'Retrouver une personne' }), '06 39 98 10 02');
    await enter(page, main.getByRole('button', { name: 'Chercher' }));
    await main.getByRole('heading', { name: 'Prénomc NOMC', exact: true }).waitFor();
    await main.getByText('Autre fiche de la personne').waitFor();
    for (const held of ['2 rue des Halles', '3 rue des Halles', 'personne.3@example.com'])
      await main.getByText(held, { exact: true }).waitFor();
    await screens.accessible();
    const opposition = main.getByRole('radio', { name: 'Opposition' });
    await opposition.focus();
    await page.keyboard.press('Space');
    await enter(page, main.getByRole('button', { name: 'Noter la demande' }));
    await main.getByText('Demande n° 2 notée, et faite dès maintenant.').waitFor();
    await screens.shell.go('Contacts');
    await screens.contacts.open('NOMD');
    await main.getByText('La personne s’est opposée, ou a retiré son accord.').waitFor();
  },
);
