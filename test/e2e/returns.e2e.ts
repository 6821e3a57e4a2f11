import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { enter, pick } from './keyboard.ts';
import { journey } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import { plainSpaces } from './plain-spaces.ts';

journey(
  'returns are recognised, asked about, checked and recorded, by keyboard alone',
  async ({ app, folder, screens }) => {
    const { page } = app;
    const main = page.getByRole('main');
    const button = (name: string) => page.getByRole('button', { name });
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await screens.shell.go('Retours');
    await screens.accessible();

    const file = path.join(folder, 'stop-sms.csv');
    writeFileSync(
      file,
      'Numéro;Date;Statut\n0639981201;2026-11-20 10:00:00;STOP\n0639981202;2026-11-20 10:01:00;XYZ\n',
    );
    await app.answerDialog(file);
    await enter(page, button('Choisir des fichiers'));
    await main.getByText('Que veulent dire ces codes ?').waitFor();
    expect(plainSpaces(await main.innerText())).toContain('« XYZ » : 1 ligne');
    expect(await main.innerText()).toMatch(/ligne 3\s: 0639981202, 20\/11\/2026/);
    await screens.accessible();
    await pick(page, page.getByRole('group', { name: /XYZ/ }), 'Ne pas compter');
    await enter(page, button('Continuer'));
    await main.getByRole('heading', { name: /^Contrôle/ }).waitFor();
    expect(await main.innerText()).toMatch(/1 opposition/);
    await screens.accessible();
    await enter(page, button('Enregistrer ces retours'));
    await main.getByRole('heading', { name: /^Retours enregistrés/ }).waitFor();
    await screens.shell.go('Oppositions');
    await screens.suppression.lookUp('06 39 98 12 01');
    expect(await screens.suppression.answer.innerText()).toContain('a dit non');
  },
);

/** People whom a file of returns may be about. */
async function importPeople(app: LaunchedApp, folder: string): Promise<void> {
  const file = path.join(folder, 'clients.csv');
  const rows = Array.from({ length: 8 }, (_, place) => {
    const n = String(place + 1);
    return `NOM${String.fromCharCode(65 + place)};Prénom;personne.${n}@example.com;06 39 98 12 0${n};${n} rue Basse;69002;Lyon`;
  });
  writeFileSync(file, `Nom;Prénom;E-mail;Téléphone;Adresse;CP;Ville\n${rows.join('\n')}\n`);
  await importSample(app, file, GIVEN);
}

journey('several files dropped together are checked each, and summed up', async ({ app, folder, screens }) => {
  const { page } = app;
  const main = page.getByRole('main');
  await screens.createPerdrix(folder);
  await importPeople(app, folder);
  const mailchimp = (name: string, column: string, ids: readonly number[]): string => {
    const file = path.join(folder, name);
    const rows = ids.map((id) => `personne.${String(id)}@example.com,P,2,2026-11-20 09:12:01,1`);
    writeFileSync(file, [`Email Address,First Name,MEMBER_RATING,${column},LEID`, ...rows].join('\n'));
    return file;
  };
  const files = [
    mailchimp('subscribed.csv', 'LAST_CHANGED', [8]),
    mailchimp('unsubscribed.csv', 'UNSUB_TIME', [1, 2, 3, 4]),
    mailchimp('cleaned.csv', 'CLEAN_TIME', [5, 6, 7]),
  ];
  await screens.shell.go('Retours');
  await screens.importing.drop(main.getByText('Déposer des fichiers de retours'), ...files);
  await main.getByRole('heading', { name: '3 fichiers ensemble' }).waitFor();
  expect(await main.innerText()).toContain('0 appel, 4 oppositions, 0 refus, 0 à rappeler, 3 coordonnées mortes');
  expect(await main.getByRole('heading', { name: /^Contrôle/ }).count()).toBe(3);
  await screens.accessible();
  await page.getByRole('button', { name: 'Enregistrer ces retours' }).click();
  await main
    .getByRole('heading', { name: /^Retours enregistrés/ })
    .nth(2)
    .waitFor();
  await screens.accessible();

  // The same three files again: everything is known.
  await page.getByRole('button', { name: 'Autres fichiers' }).click();
  await screens.importing.drop(main.getByText('Déposer des fichiers de retours'), ...files);
  await main.getByRole('heading', { name: '3 fichiers ensemble' }).waitFor();
  expect(await main.innerText()).toContain('0 appel, 0 opposition, 0 refus, 0 à rappeler, 0 coordonnée morte');
});

journey('a report of calls dropped elsewhere leads to the returns', async ({ app, folder, screens }) => {
  const { page } = app;
  const main = page.getByRole('main');
  await screens.createPerdrix(folder);
  await importPeople(app, folder);
  const report = path.join(folder, 'appels.csv');
  const calls = ['NA', 'NI', 'DNC'].map(
    (status, at) => `2026-11-20 10:0${String(at)}:00,3363998120${String(at + 1)},${status},`,
  );
  writeFileSync(report, ['call_date,phone_number_dialed,status,vendor_lead_code', ...calls].join('\n'));

  await screens.shell.go('Importer');
  await screens.importing.choose(report);
  await main.getByText('Ce fichier ressemble à des retours (VICIdial)').waitFor();
  await screens.accessible();
  await page.getByRole('button', { name: 'Lire comme des retours' }).click();
  await main.getByRole('heading', { name: 'Contrôle · 3 lignes' }).waitFor();
  expect(await main.innerText()).toContain('3 appels, 1 opposition, 1 refus');

  await screens.shell.go('Oppositions');
  await page.getByRole('button', { name: 'Importer une liste' }).click();
  await app.answerDialog(report);
  await page.getByRole('button', { name: 'Choisir le fichier…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ce fichier contient des réponses').waitFor();
  await screens.accessible();
  await dialog.getByRole('button', { name: 'Lire comme des retours' }).click();
  await main.getByRole('heading', { name: 'Contrôle · 3 lignes' }).waitFor();
  await page.getByRole('button', { name: 'Enregistrer ces retours' }).click();
  await main.getByRole('heading', { name: /^Retours enregistrés/ }).waitFor();
});

journey('what a refused letter closes is asked once a file', async ({ app, folder, screens }) => {
  const { page } = app;
  const main = page.getByRole('main');
  await screens.createPerdrix(folder);
  await importPeople(app, folder);
  const letters = path.join(folder, 'plis.csv');
  writeFileSync(letters, 'Nom;Adresse;CP;Date;Motif\nNOMA Prénom;1 rue Basse;69002;20/11/2026;Pli refusé\n');
  await screens.shell.go('Retours');
  await app.answerDialog(letters);
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  const question = page.getByRole('group', { name: '1 pli refusé : qu’en conclure ?' });
  await question.waitFor();
  expect(await main.innerText()).toContain('1 opposition');
  await pick(page, question, 'Rien : ne pas compter');
  await expect.poll(() => main.innerText()).toContain('0 opposition');
  await screens.accessible();
});
