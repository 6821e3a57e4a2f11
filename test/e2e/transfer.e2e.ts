import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { withCustomers } from './customers.ts';
import { journey } from './journey.ts';
import { writtenRows } from '../campaign/written-rows.ts';
import { enter, pick, tabTo, write } from './keyboard.ts';

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\r\n').slice(1, -1);

journey(
  'a file is passed on by keyboard, a no and a correction reach the partner, and a no comes back',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    await screens.welcome.open(await withCustomers(folder));
    await screens.shell.status.waitFor();
    await screens.shell.go('Campagnes');
    await enter(page, main.getByRole('link', { name: 'Transmettre un fichier' }));
    await enter(page, main.getByRole('button', { name: 'Voir qui peut être transmis' }));
    await main.getByText('Indiquez le destinataire.').waitFor();
    await write(page, main.getByLabel('À qui ?'), 'BETA Literie');
    await screens.accessible();
    await enter(page, main.getByRole('button', { name: 'Voir qui peut être transmis' }));
    await main.getByText('4 personnes = 3 à transmettre + 1 non transmissible.').waitFor();
    const rows = main.getByRole('table', { name: /Courrier/ }).getByRole('row');
    expect(await rows.count()).toBe(4);
    expect(await rows.filter({ hasText: 'ne peuvent être transmis' }).innerText()).toMatch(/−1\s.*1 · /s);
    await screens.accessible();

    const out = path.join(folder, 'beta');
    await app.answerDialog(out);
    await enter(page, main.getByRole('button', { name: 'Écrire le fichier' }));
    await main.getByText('3 personnes transmises à BETA Literie, avec 3 preuves.').waitFor();
    const sold = linesOf(path.join(out, 'transfer.csv'));
    expect(sold).toHaveLength(3);
    expect(existsSync(path.join(out, 'information-destinataire.txt'))).toBe(true);
    await screens.accessible();

    // A no is said on the telephone: the recipient must know.
    await screens.shell.go('Oppositions');
    await screens.suppression.stopContacting('personne.1@example.com');
    // A name was wrong: the recipient must know that too (RGPD art. 19).
    await screens.shell.go('Contacts');
    await screens.contacts.open('NOMD');
    await screens.contacts.act('Corriger');
    const correcting = page.getByRole('dialog', { name: /^Corriger/ });
    await correcting.getByLabel('Nom', { exact: true }).fill('DUPONT');
    await correcting.getByLabel('Nom', { exact: true }).press('Enter');
    await correcting.waitFor({ state: 'hidden' });
    await screens.contacts
      .sheet(/DUPONT/)
      .getByText('À dire aussi à BETA Literie')
      .waitFor();
    await screens.accessible();
    await screens.shell.go('Accueil');
    await main.getByText('1 personne corrigée depuis que ses données ont été transmises').waitFor();
    await enter(page, main.getByRole('link', { name: 'Prévenir le destinataire' }));
    await main.getByText('1 refus, effacement ou limitation depuis : BETA Literie doit le savoir.').waitFor();
    await main.getByText('1 personne a été corrigée depuis : BETA Literie doit le savoir aussi').waitFor();
    await screens.accessible();
    const told = path.join(folder, 'refus');
    await app.answerDialog(told);
    await enter(page, main.getByRole('button', { name: 'À transmettre à BETA Literie' }));
    await main.getByRole('button', { name: /^C’est retiré/ }).waitFor();
    const [list = ''] = readdirSync(told);
    const [row = ''] = linesOf(path.join(told, list, 'oppositions-beta-literie.csv'));
    expect(row.split(';').slice(0, 2)).toEqual([sold[0]?.split(';', 1)[0], 'TOUS']);
    const corrected = linesOf(path.join(told, list, 'corrections-beta-literie.csv')).map((line) => line.split(';'));
    expect(corrected.map(([reference, , column]) => [reference, column])).toEqual([
      [sold[2]?.split(';', 1)[0], 'NOM'],
      [sold[2]?.split(';', 1)[0], 'L1'],
    ]);
    await main.getByText('1 personne corrigée depuis la transmission').waitFor();
    await screens.accessible();
    await enter(page, main.getByRole('button', { name: /^C’est retiré/ }));
    await main.getByText('Tous les refus et toutes les corrections connus lui ont été transmis.').waitFor();

    // The recipient passes a no back.
    const theirs = path.join(folder, 'refus-beta.csv');
    writeFileSync(theirs, `REFERENCE;CANAL\r\n${sold[1]?.split(';', 1)[0] ?? ''};COURRIER\r\n`);
    await app.answerDialog(theirs);
    await enter(page, main.getByRole('button', { name: 'Oppositions reçues de BETA Literie' }));
    await main.getByText('BETA Literie : 1 ligne = 1 nouvelle + 0 connue + 0 illisible.').waitFor();
    await screens.accessible();
  },
);

journey(
  'a shop that closes sells its file: by keyboard to one buyer, by mouse to another',
  { timeout: 120_000 },
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const toCampaigns = async (): Promise<void> => {
      await screens.shell.go('Campagnes');
      await main.getByRole('link', { name: 'Vendre ou céder un fichier clients' }).waitFor();
    };
    await screens.welcome.open(await withCustomers(folder));
    await screens.shell.status.waitFor();
    await toCampaigns();
    await enter(page, main.getByRole('link', { name: 'Vendre ou céder un fichier clients' }));
    const keep = main.getByRole('button', { name: 'Noter' });
    await pick(page, main.getByRole('group', { name: 'Lesquelles ?' }), 'Par la source');
    expect(await keep.isDisabled()).toBe(true);
    await write(page, main.getByLabel('Venues de la source'), 'salon');
    await enter(page, keep);
    await main.getByText('1 fiche : 1 notée, 0 déjà.').waitFor();
    await screens.accessible();

    await write(page, main.getByLabel('À qui ?'), 'BETA Literie');
    await tabTo(page, main.getByRole('checkbox', { name: 'Courrier' }));
    for (const key of ['ArrowRight', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    expect(await main.getByRole('checkbox', { name: 'E-mail' }).isChecked()).toBe(true);
    await pick(page, main.getByRole('group', { name: 'Pourquoi ?' }), 'Fin d’activité');
    await write(page, main.getByLabel('Quels biens ou services ?'), 'isolation des combles');
    await enter(page, main.getByRole('button', { name: 'Voir qui peut être transmis' }));
    const question = main.getByRole('group', { name: 'Une question pour toute la campagne' });
    await question.getByText('« isolation des combles »').waitFor();
    await screens.accessible();
    await enter(page, question.getByRole('button', { name: 'Non, aucun de ces secteurs' }));
    await question.waitFor({ state: 'detached' });
    await main.getByText('4 personnes = 3 à transmettre + 1 non transmissible.').waitFor();
    const row = (channel: RegExp, step: string) =>
      main.getByRole('table', { name: channel }).getByRole('row').filter({ hasText: step });
    const told = row(/Courrier/, 'à transmettre');
    expect(await told.innerText()).toMatch(/^3\s.*3 · La personne a été informée de la transmission/s);
    expect(await row(/E-mail/, 'à transmettre').innerText()).toMatch(/^3\s.*3 · La personne a accepté ce canal/s);
    expect(await row(/E-mail/, 'ne peuvent être transmis').innerText()).toMatch(/−1\s/);
    await screens.accessible();

    const out = path.join(folder, 'vente');
    await app.answerDialog(out);
    await enter(page, main.getByRole('button', { name: 'Écrire les fichiers' }));
    await main.getByText('3 personnes transmises à BETA Literie, avec 6 preuves.').waitFor();
    expect(linesOf(path.join(out, 'courrier', 'transfer.csv'))).toHaveLength(3);
    expect(linesOf(path.join(out, 'email', 'transfer.csv'))).toHaveLength(3);
    const left = (await writtenRows(path.join(out, 'non-transmissibles.xlsx'))).slice(1);
    expect(left.map((cells) => [cells[3], cells[5]])).toEqual([['NOME', 'fr.retention.kept_for']]);
    expect(readFileSync(path.join(out, 'information-acheteur.txt'), 'utf8')).toContain('fin d’activité');
    await screens.accessible();

    // Another buyer, whom no accord names, in a sector closed to e-mails.
    await toCampaigns();
    await main.getByRole('link', { name: 'Vendre ou céder un fichier clients' }).click();
    await main.getByLabel('À qui ?').fill('GAMMA Isolation');
    await main.getByRole('checkbox', { name: 'Courrier' }).uncheck();
    await main.getByRole('button', { name: 'Voir qui peut être transmis' }).click();
    await main.getByText('Choisissez un canal au moins.').waitFor();
    await main.getByRole('checkbox', { name: 'E-mail' }).check();
    await main.getByLabel('Quels biens ou services ?').fill('isolation des combles');
    await main.getByRole('button', { name: 'Voir qui peut être transmis' }).click();
    await main.getByText('4 personnes = 0 à transmettre + 4 non transmissibles.').waitFor();
    const nothing = path.join(folder, 'rien');
    await app.answerDialog(nothing);
    await main.getByRole('button', { name: 'Écrire les fichiers' }).click();
    await main
      .getByText('Personne ne peut être transmis à GAMMA Isolation : les fichiers n’ont que leur en-tête')
      .waitFor();
    expect(linesOf(path.join(nothing, 'email', 'transfer.csv'))).toHaveLength(0);
    await screens.accessible();
  },
);
