import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { agreedTo, GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import type { Screens } from './screens/screens.ts';
import { plainSpaces } from './plain-spaces.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

async function openAlba({ app, folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await importSample(app, 'prospects-salon.xlsx', agreedTo('phone', 'automated_call'));
}

/** Every contact is in exactly one step of the waterfall. */
async function expectSum(screens: Screens): Promise<ReadonlyMap<string, number>> {
  await screens.campaign.bar('à contacter').waitFor();
  const numbers = await screens.campaign.numbers();
  const [total, ...parts] = numbers.values();
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  return numbers;
}

function recordIn(folder: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, 'record.json'), 'utf8'));
}

/** A mailing, up to its waterfall. */
async function checkMailing({ app, folder, screens }: Given): Promise<ReadonlyMap<string, number>> {
  const { campaign, shell } = screens;
  await openAlba({ app, folder, screens });
  await shell.go('Campagnes');
  await campaign.begin('Courrier', { 'Où dire non': 'non@alba.example.com' });
  await campaign.next();
  await campaign.next();
  return expectSum(screens);
}

journey(
  'a mailing is described, what is missing is asked for, and its numbers add up',
  async ({ app, folder, screens }) => {
    const { campaign, shell } = screens;
    await openAlba({ app, folder, screens });
    await shell.go('Campagnes');
    await campaign.newButton.waitFor();
    await screens.accessible();
    await campaign.newButton.click();
    await campaign.next();
    await app.page.getByText('Choisissez un canal.').waitFor();
    await campaign.choose('Courrier');
    await campaign.fill('Que vendez-vous ?', 'literie');
    await campaign.fill('Le, ou à partir du', '2026-12-01');
    await campaign.next();
    await app.page.getByText('Une lettre doit dire où refuser les suivantes.').waitFor();
    expect(await app.page.getByLabel('Où dire non').evaluate((field) => field === document.activeElement)).toBe(true);
    await screens.accessible();
    await campaign.fill('Où dire non', 'non@alba.example.com');
    await campaign.next();
    await app.page.getByText(/contacts choisis\s: tous/).waitFor();
    await screens.accessible();
    await campaign.next();
    await expectSum(screens);
    await screens.accessible();
  },
);

journey('a named person decides a review', async ({ app, folder, screens }) => {
  const { campaign } = screens;
  const before = await checkMailing({ app, folder, screens });
  await app.page.getByRole('button', { name: '7 personnes à vérifier' }).click();
  await campaign.panel
    .getByRole('button', { name: /^Décider pour/ })
    .first()
    .click();
  await campaign.panel.getByRole('button', { name: 'Contacter', exact: true }).click();
  await campaign.panel.getByText('Une décision a besoin de sa raison.').waitFor();
  await screens.accessible();
  await campaign.panel.getByLabel('Pour quelle raison ?').fill('Réside en France une partie de l’année.');
  await campaign.panel.getByLabel('Votre nom').fill('Anne Alba');
  await campaign.panel.getByRole('button', { name: 'Contacter', exact: true }).click();
  await campaign.panel.getByText('6 personnes', { exact: true }).waitFor();
  await campaign.panel
    .getByRole('button', { name: /^Décider pour/ })
    .first()
    .click();
  await campaign.panel.getByLabel('Pour quelle raison ?').fill('Hors de France.');
  await campaign.panel.getByRole('button', { name: 'Ne pas contacter' }).click();
  await campaign.panel.getByText(/^Non, par Anne Alba le /).waitFor();
  await campaign.closePanel();
  await app.page.getByRole('button', { name: '6 personnes à vérifier' }).waitFor();
  const after = await expectSum(screens);
  expect(after.get('à vérifier par vous')).toBe(6);
  expect((after.get('à contacter') ?? 0) + (after.get('même adresse ou même numéro') ?? 0)).toBe(
    (before.get('à contacter') ?? 0) + (before.get('même adresse ou même numéro') ?? 0) + 1,
  );
});

journey('a mailing is approved by name and written with its record', async ({ app, folder, screens }) => {
  const { campaign, contacts, shell } = screens;
  const numbers = await checkMailing({ app, folder, screens });
  const listed = numbers.get('à contacter') ?? 0;
  expect(listed).toBeGreaterThan(0);
  await campaign.bar('à contacter').click();
  const listedName = await campaign.firstPerson();
  await campaign.closePanel();
  await campaign.next();
  await app.page.getByText('Dire qui envoie le message').waitFor();
  await campaign.next();
  await app.page.getByText('Cochez la case pour valider.').waitFor();
  await screens.accessible();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  await screens.accessible();
  await campaign.format('Étiquettes à coller');
  await campaign.preview.getByText('L1', { exact: true }).waitFor();
  expect(plainSpaces(await app.page.getByLabel('Planche').innerText())).toBe('L7160 : 21 étiquettes de 63,5 × 38,1 mm');
  await screens.accessible();
  await campaign.format('Imprimeur ou routeur');
  await campaign.preview.getByText('MENTION_OPPOSITION').waitFor();

  const out = path.join(folder, 'lettres');
  await campaign.write(out);
  await screens.accessible();
  expect(recordIn(out)).toMatchObject({ approvedBy: 'Anne Alba', format: 'post-lines', funnel: { eligible: listed } });
  expect(existsSync(path.join(out, 'post-lines.xlsx'))).toBe(true);
  await app.page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  expect(await app.shownFiles()).toEqual([out]);

  await app.page.reload();
  await app.page.getByRole('heading', { name: /^La liste est écrite/ }).waitFor();
  await app.page.getByRole('link', { name: 'Voir le dossier de conformité' }).click();
  await app.page.getByText('Validée par Anne Alba').waitFor();
  await screens.accessible();
  await shell.go('Campagnes');
  await app.page.getByRole('link', { name: /Courrier · literie/ }).waitFor();
  await screens.accessible();

  // The list is in use: a person who opposes now is still on it, and the sheet says so.
  await shell.go('Contacts');
  await contacts.search.fill(listedName);
  await contacts.open(listedName);
  await contacts.stopContacting();
  await contacts.liveLists.getByText('Courrier · literie').waitFor();
  expect(await contacts.liveLists.innerText()).toContain('1 personne à retirer de 1 liste en cours');
  await screens.accessible();
});

journey('a dialing list, replayed before the law changed, and its reasons', async ({ app, folder, screens }) => {
  const { campaign, shell } = screens;
  await openAlba({ app, folder, screens });
  await shell.go('Campagnes');
  await campaign.begin('Appel', { 'Numéro affiché': '01 99 00 00 01' });
  await screens.accessible();
  await campaign.next();
  await campaign.next();
  const numbers = await expectSum(screens);
  const listed = numbers.get('à contacter') ?? 0;
  // The bar names the day of the campaign, unless it is the present one.
  const [, forbidden = 0] = [...numbers].find(([bar]) => bar.startsWith('interdits')) ?? [];
  expect(listed).toBeGreaterThan(0);
  expect(forbidden).toBeGreaterThan(0);

  await app.page
    .getByRole('button', { name: /^Voir / })
    .first()
    .click();
  await campaign.panel
    .getByText(/^code de la consommation/)
    .first()
    .waitFor();
  await campaign.panel
    .getByRole('button', { name: /^pourquoi/ })
    .first()
    .click();
  await campaign.panel.getByText(/^Non, pas par téléphone/).waitFor();
  await screens.accessible();
  await campaign.closePanel();
  await app.page
    .getByRole('button', { name: /^Que faire/ })
    .first()
    .click();

  const sentence = await campaign.replay('2026-08-10');
  expect(sentence).toBe('Le 10/08/2026, personne n’aurait été contactable.');
  // The fair of these contacts was still in the future (FD-1, FD-4).
  await app.page.getByText('On ne sait pas d’où viennent ces données.').waitFor();
  await screens.accessible();

  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  const out = path.join(folder, 'appels');
  await campaign.write(out);
  expect(recordIn(out)).toMatchObject({ format: 'dialer-csv', funnel: { eligible: listed } });
});

journey('a robot’s list; back and a reload lose no answer', async ({ app, folder, screens }) => {
  const { campaign, shell } = screens;
  await openAlba({ app, folder, screens });
  await shell.go('Campagnes');
  await campaign.begin('Automate', { 'Numéro affiché': '01 62 00 00 01' });
  await campaign.next();
  await campaign.step('Segment').waitFor();

  await app.page.reload();
  await campaign.step('Segment').waitFor();
  await app.page.getByRole('button', { name: 'Ne garder que certains contacts…' }).click();
  await campaign.next();
  await app.page.getByText('Donnez une valeur, ou retirez la condition.').waitFor();
  await screens.accessible();
  await app.page.getByRole('textbox', { name: 'Valeur' }).fill('0');
  await app.page.getByText(/contacts? choisis? sur/).waitFor();
  await app.page.goBack();
  await campaign.step('Canal et objet').waitFor();
  expect(await app.page.getByLabel('Que vendez-vous ?').inputValue()).toBe('literie');
  await app.page.goForward();
  expect(await app.page.getByRole('textbox', { name: 'Valeur' }).inputValue()).toBe('0');
  await app.page.getByRole('button', { name: 'Retirer la condition 1' }).click();
  await campaign.next();
  await expectSum(screens);

  await app.page.reload();
  const numbers = await expectSum(screens);
  await campaign.next();
  await app.page.getByText('Annonce de l’automate').waitFor();
  await app.page.reload();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  const out = path.join(folder, 'automate');
  await campaign.write(out);
  expect(recordIn(out)).toMatchObject({ format: 'robot-csv', funnel: { eligible: numbers.get('à contacter') } });
});

/** The questions of a campaign before its check, by channel. */
async function checkChannel(
  { app, folder, screens }: Given,
  channel: string,
  fields: Readonly<Record<string, string>>,
): Promise<number> {
  const { campaign, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.status.waitFor();
  await importSample(app, 'prospects-salon.xlsx', agreedTo('email', 'sms', 'phone', 'automated_call'));
  await shell.go('Oppositions');
  await screens.suppression.stopContacting('personne@example.com');
  await screens.suppression.stopContacting('06 12 34 56 78');
  await shell.go('Campagnes');
  await campaign.begin(channel, fields);
  await campaign.next();
  await campaign.next();
  const numbers = await expectSum(screens);
  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
  return numbers.get('à contacter') ?? 0;
}

function linesOf(...file: string[]): string[] {
  return readFileSync(path.join(...file), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
}

journey('an e-mail campaign is written in the columns of two mailing tools', async ({ app, folder, screens }) => {
  const { campaign } = screens;
  const listed = await checkChannel({ app, folder, screens }, 'E-mail', { 'Où dire non': 'non@alba.example.com' });
  expect(listed).toBeGreaterThan(0);
  expect(await campaign.formats()).toEqual([
    'Outil d’e-mailing',
    'Publipostage Word ou LibreOffice',
    'Vos oppositions, pour un prestataire',
  ]);
  await screens.accessible();
  const mail = path.join(folder, 'e-mail');
  await campaign.write(mail);
  expect(linesOf(mail, '2-brevo.csv')[0]).toBe(
    'EMAIL;SMS;EXT_ID;NOM;PRENOM;CODE_POSTAL;ORIGINE;BASE_LEGALE;DATE_CONSENTEMENT',
  );
  for (const file of ['2-brevo.csv', '2-mailchimp.csv']) expect(linesOf(mail, file)).toHaveLength(listed + 1);
  expect(recordIn(mail)).toMatchObject({
    format: 'email-csv',
    funnel: { eligible: listed },
    files: [
      { name: '1-liste-noire-brevo.csv', rows: 1, lists: 'oppositions' },
      { name: '1-desabonnes-mailchimp.csv', rows: 1, lists: 'oppositions' },
      { name: '2-brevo.csv', rows: listed },
      { name: '2-mailchimp.csv', rows: listed },
    ],
  });
  await app.page.getByTitle('2-mailchimp.csv').waitFor();
  await screens.accessible();
});

journey(
  'a list of text messages, and the oppositions for a sender with their own list',
  async ({ app, folder, screens }) => {
    const { campaign } = screens;
    const listed = await checkChannel({ app, folder, screens }, 'SMS', { 'Où dire non': '36111' });
    expect(listed).toBeGreaterThan(0);
    expect(await campaign.formats()).toEqual([
      'Outil d’envoi de SMS',
      'SMS avec Brevo',
      'Vos oppositions, pour un prestataire',
    ]);
    const text = path.join(folder, 'sms');
    await campaign.format('Vos oppositions, pour un prestataire');
    await campaign.preview.getByText('42d573cfc315801d4cd8eddd5416b416a0bf298b9b9e12d6b07442c91db42bd8').waitFor();
    await screens.accessible();
    await campaign.format('Outil d’envoi de SMS');
    await campaign.preview.getByText('numero').waitFor();
    // By keyboard: the form of the numbers, shown at once in the first rows.
    await app.page.getByLabel('Forme des numéros').focus();
    await app.page.keyboard.press('Enter');
    // The open list takes the focus a moment later: a key pressed before is lost.
    const marked = app.page.locator('[role=option][data-highlighted]');
    await marked.waitFor();
    await app.page.keyboard.press('ArrowDown');
    await marked.filter({ hasText: '0033612345678' }).waitFor();
    await app.page.keyboard.press('Enter');
    await campaign.preview
      .getByText(/^00\d+$/)
      .first()
      .waitFor();
    await screens.accessible();
    await campaign.write(text);
    expect(linesOf(text, '1-stop-sms.csv')).toEqual(['0033612345678']);
    const [header, ...rows] = linesOf(text, '2-sms.csv');
    expect(header).toBe('numero;prenom;nom;champ1;champ2');
    expect(rows).toHaveLength(listed);
    for (const row of rows) expect(row).toMatch(/^00(?:33[67]|262)\d+;/);
  },
);

journey('leads for VICIdial ask for the number of their list', async ({ app, folder, screens }) => {
  const { campaign } = screens;
  const listed = await checkChannel({ app, folder, screens }, 'Appel', { 'Numéro affiché': '01 99 00 00 01' });
  await campaign.format('VICIdial ou GOautodial');
  await app.page.getByLabel('Numéro de la liste VICIdial').fill('12');
  await app.page.getByText('De 3 à 12 chiffres, à partir de 100.').waitFor();
  expect(await app.page.getByRole('button', { name: 'Choisir le dossier et écrire…' }).isDisabled()).toBe(true);
  await screens.accessible();
  await app.page.getByLabel('Numéro de la liste VICIdial').fill('1201');
  await campaign.preview.getByText('1201').first().waitFor();
  await app.page.getByLabel('Zones').click();
  await app.page.getByRole('option', { name: 'Métropole (FR) seulement' }).click();
  await app.page.getByText(/dnc-delta\.txt \(depuis la dernière liste\)/).waitFor();
  await screens.accessible();
  const out = path.join(folder, 'fiches');
  await campaign.write(out);
  const rows = linesOf(out, 'vicidial-FR.txt');
  expect(rows).toHaveLength(listed);
  for (const row of rows) expect(row.split('|').slice(2, 4)).toEqual(['1201', '33']);
  expect(linesOf(out, 'dnc.txt')).toEqual(['612345678']);
  expect(readFileSync(path.join(out, 'LISEZMOI.txt'), 'utf8')).toContain('liste n° 1201');
});
