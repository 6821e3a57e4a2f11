import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { withCustomers } from './customers.ts';
import { journey } from './journey.ts';
import { enter, write } from './keyboard.ts';

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\r\n').slice(1, -1);

journey(
  'a file is passed on by keyboard, a no reaches the partner, and one comes back',
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
    await screens.shell.go('Campagnes');
    await enter(page, main.getByRole('link', { name: 'Destinataires' }));
    await main.getByText('1 personne a dit non depuis : BETA Literie doit le savoir.').waitFor();
    await screens.accessible();
    const told = path.join(folder, 'refus');
    await app.answerDialog(told);
    await enter(page, main.getByRole('button', { name: 'À transmettre à BETA Literie' }));
    await main.getByRole('button', { name: /^C’est retiré/ }).waitFor();
    const [list = ''] = readdirSync(told);
    const [row = ''] = linesOf(path.join(told, list, 'oppositions-beta-literie.csv'));
    expect(row.split(';').slice(0, 2)).toEqual([sold[0]?.split(';', 1)[0], 'TOUS']);
    await enter(page, main.getByRole('button', { name: /^C’est retiré/ }));
    await main.getByText('Tous les refus connus lui ont été transmis.').waitFor();

    // The recipient passes a no back.
    const theirs = path.join(folder, 'refus-beta.csv');
    writeFileSync(theirs, `REFERENCE;CANAL\r\n${sold[1]?.split(';', 1)[0] ?? ''};COURRIER\r\n`);
    await app.answerDialog(theirs);
    await enter(page, main.getByRole('button', { name: 'Oppositions reçues de BETA Literie' }));
    await main.getByText('BETA Literie : 1 ligne = 1 nouvelle + 0 connue + 0 illisible.').waitFor();
    await screens.accessible();
  },
);
