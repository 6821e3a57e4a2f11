import path from 'node:path';
import { GIVEN, importSample } from './imported.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

async function openRules(screens: Screens, folder: string): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Règles');
  await screens.rules.count(/règles en vigueur le/).waitFor();
}

picture('rules', ({ folder, screens }) => openRules(screens, folder));

picture('rules-search', async ({ folder, screens }) => {
  await openRules(screens, folder);
  await screens.rules.search('bloctel');
  await screens.rules.on('2026-08-10');
  await screens.rules.count(/10\/08\/2026/).waitFor();
});

picture('rules-none', async ({ folder, screens }) => {
  await openRules(screens, folder);
  await screens.rules.search('nothing of the kind');
});

picture('rules-questions', async ({ folder, screens }) => {
  await openRules(screens, folder);
  await screens.rules.open('Questions ouvertes');
  await screens.rules.count(/questions ouvertes le/).waitFor();
});

picture('rules-compare', async ({ folder, screens }) => {
  await openRules(screens, folder);
  await screens.rules.open('Que change le 11 août 2026 ?');
  await screens.rules.count(/règles changent le/).waitFor();
});

picture('rules-today', async ({ app, folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await screens.shell.go('Règles');
  await screens.rules.search('fr.phone.consumer');
  await screens.rules.cards
    .first()
    .getByText(/^(?:Décide aujourd’hui|Ne décide)/)
    .waitFor();
});
