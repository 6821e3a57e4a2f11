import path from 'node:path';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';

journey('the rule book is searched, shows other days, and lists open questions', async ({ app, folder, screens }) => {
  const { rules, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Règles');
  await rules.count(/règles en vigueur le/).waitFor();
  await screens.accessible();

  await rules.search('bloctel');
  await rules.on('2026-08-10');
  await rules.count(/règles? en vigueur le 10\/08\/2026/).waitFor();
  await rules.cards.first().waitFor();
  const before = await rules.cards.count();
  expect(before).toBeGreaterThan(0);
  await app.page.reload();
  await rules.count(/règles? en vigueur le 10\/08\/2026/).waitFor();
  await expect.poll(() => rules.cards.count()).toBe(before);

  await rules.search('');
  await rules.choose('Canal', 'Automate');
  await rules.choose('Public', 'Particuliers');
  await rules.count(/règles en vigueur le 10\/08\/2026/).waitFor();
  expect(await rules.cards.first().innerText()).toMatch(/Automate|tous les canaux/);
  await rules.search('nothing of the kind');
  await app.page.getByRole('heading', { name: 'Aucune règle ne correspond' }).waitFor();
  await screens.accessible();
  await rules.search('');

  await rules.open('Questions ouvertes');
  await rules.count(/questions? ouvertes? le/).waitFor();
  await app.page.getByRole('button', { name: 'Aujourd’hui' }).click();
  await rules.card('Recours contre le décret').waitFor();
  expect(await rules.card('Recours contre le décret').innerText()).toContain('Interprétation prudente');
  await screens.accessible();
});

journey('what changes on 11 August 2026', async ({ app, folder, screens }) => {
  const { rules, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.go('Règles');
  await rules.open('Que change le 11 août 2026 ?');
  await rules.count(/règles changent le 11\/08\/2026/).waitFor();
  expect(await rules.cards.allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/10\/08\/2026[\s\S]*11\/08\/2026/)]),
  );
  await screens.accessible();
  await app.page.getByLabel('Après : le').fill('2026-08-10');
  await app.page.getByRole('heading', { name: 'Rien ne change entre ces deux jours' }).waitFor();
  await screens.accessible();
});

journey('each rule shows for how many it decides today, and opens them', async ({ app, folder, screens }) => {
  const { contacts, home, rules, shell } = screens;
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await shell.go('Accueil');
  await home.chooseCallGoods('literie');
  await shell.go('Règles');
  await rules.search('fr.phone.consumer.consent');
  const link = rules.cards.first().getByRole('link', { name: /^Appel, [\d\s]+ contacts$/ });
  await link.waitFor();
  await screens.accessible();
  const count = /[\d\s]+/.exec(await link.innerText())?.[0].trim() ?? '';
  await rules.search('fr.phone.business.public');
  await rules.cards.first().getByText('Ne décide pour aucun contact aujourd’hui').waitFor();
  // The decisions of a rule on another day are not known.
  await rules.on('2026-08-10');
  await rules.cards.first().getByText('Ne décide pour aucun contact').waitFor({ state: 'hidden' });
  await app.page.getByRole('button', { name: 'Aujourd’hui' }).click();

  await rules.search('fr.phone.consumer.consent');
  await link.click();
  await contacts.count.filter({ hasText: new RegExp(`^${count} sur`) }).waitFor();
  await app.page
    .getByRole('note')
    .getByText(/^Appel\s: la règle «\sAppel à un particulier/)
    .waitFor();
  await screens.accessible();
});
