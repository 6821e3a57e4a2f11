import path from 'node:path';
import { describe } from 'vitest';
import type { StandingOfToday } from '../../shared/contract/contact.ts';
import { FakeEngine } from './fake-engine.ts';
import { GIVEN, HIRED, importSample } from './imported.ts';
import { journey } from './journey.ts';
import { picture } from './pictures.ts';

type Given = Parameters<Parameters<typeof picture>[1]>[0];

async function withCustomers({ app, folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
}

picture('home-nothing-to-do', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Accueil');
  await given.screens.home.toDo.getByText('Rien à faire.').waitFor();
});

picture('home-to-do', async (given) => {
  await withCustomers(given);
  await importSample(given.app, 'fichier-loue.xlsx', HIRED);
  await given.screens.home.task('ignorent').waitFor();
});

picture('contacts-to-do', async (given) => {
  await withCustomers(given);
  await importSample(given.app, 'fichier-loue.xlsx', HIRED);
  await given.screens.home.task('ignorent').getByRole('link', { name: 'Les informer' }).click();
  await given.app.page.getByRole('link', { name: 'Voir les personnes en retard' }).click();
  await given.app.page.getByRole('note').waitFor();
  await given.screens.contacts.row(/\d/).waitFor();
});

picture('contacts-answer', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Accueil');
  await given.screens.home.chooseCallGoods('cuisine');
  await given.screens.home
    .channel('Appel')
    .getByRole('link', { name: /interdits$/ })
    .click();
  await given.app.page.getByRole('combobox', { name: 'Réponse' }).waitFor();
  await given.screens.contacts.row(/\d/).waitFor();
});

picture('contacts-rule', async (given) => {
  await withCustomers(given);
  await given.screens.shell.go('Accueil');
  await given.screens.home.chooseCallGoods('cuisine');
  await given.screens.shell.go('Règles');
  await given.screens.rules.search('fr.phone.consumer.consent');
  await given.screens.rules.cards
    .first()
    .getByRole('link', { name: /^Appel/ })
    .click();
  await given.app.page.getByRole('note').waitFor();
  await given.screens.contacts.row(/\d/).click();
  await given.app.page.getByRole('heading', { name: '« Où avez-vous eu mon numéro ? »' }).waitFor();
});

const WORKSPACE = {
  opening: 'a5c0',
  name: 'alba',
  organisation: 'Boutique Alba',
  alsoNamed: [],
  contacts: 3420,
  savedAt: '2026-11-24T10:42:00+01:00',
  isExample: false,
  readOnlyBecause: null,
  waiting: 0,
  isInSharedFolder: false,
  findings: [],
};
const JOB = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
const DECIDED = { asksForGoods: false, nextCalls: null };

const EVERYTHING: StandingOfToday = {
  day: '2026-11-24',
  contacts: 3420,
  channels: [
    { channel: 'post', ...DECIDED, allow: 0, conditional: 3120, review: 12, block: 212, none: 76 },
    { channel: 'phone', ...DECIDED, allow: 0, conditional: 41, review: 3, block: 3100, none: 276 },
    { channel: 'email', ...DECIDED, allow: 0, conditional: 640, review: 0, block: 2400, none: 380 },
    { channel: 'sms', ...DECIDED, allow: 0, conditional: 388, review: 0, block: 2300, none: 732 },
    { channel: 'automated_call', ...DECIDED, allow: 0, conditional: 0, review: 0, block: 3144, none: 276 },
  ],
  rules: [],
  care: [
    { kind: 'notice_overdue', count: 212 },
    { kind: 'retention_past', count: 48 },
    { kind: 'retention_undated', count: 1 },
    { kind: 'consent_ending', count: 1204 },
    { kind: 'state_unconfirmed', count: 2 },
  ],
  staleListOn: '2026-09-12',
  doubts: { deceased: 1, addresses: 1, numbers: 0 },
  supplierContracts: 1,
  rights: { count: 1, days: 3 },
  oldCopies: 0,
};

describe('every kind of task', () => {
  const engine = new FakeEngine(WORKSPACE).answer('today.judge', () => {
    setImmediate(() =>
      engine.emit('job.ended', { jobId: JOB, kind: 'today', outcome: 'finished', result: EVERYTHING }),
    );
    return { jobId: JOB };
  });
  journey.override({ options: { engine } });
  picture('home-everything-to-do', async ({ screens }) => {
    await screens.home.task('peut-être').waitFor();
  });
});

describe('while today is judged', () => {
  const engine = new FakeEngine(WORKSPACE).answer('today.judge', () => {
    setImmediate(() =>
      engine.emit('job.progress', { jobId: JOB, kind: 'today', phase: 'care', done: 1200, total: 3420 }),
    );
    return { jobId: JOB };
  });
  journey.override({ options: { engine } });
  picture(
    'home-judging',
    async ({ app }) => {
      await app.page.getByText('Ce qui demande attention').first().waitFor();
    },
    'working',
  );
});

describe('when the user cancelled it', () => {
  journey.override({ options: { engine: new FakeEngine(WORKSPACE) } });
  picture('home-not-judged', async ({ app }) => {
    await app.page.getByRole('button', { name: 'Établir les réponses du jour' }).waitFor();
  });
});

describe('when people are requested before today is judged', () => {
  const engine = new FakeEngine(WORKSPACE)
    .answer('contact.page', {
      of: 3420,
      total: 0,
      lines: [],
      facets: { audience: [], origin: [], department: [] },
      isJudged: false,
    })
    .answer('today.judge', () => {
      setImmediate(() =>
        engine.emit('job.progress', { jobId: JOB, kind: 'today', phase: 'check', done: 1200, total: 3420 }),
      );
      return { jobId: JOB };
    });
  journey.override({ options: { engine } });
  picture(
    'contacts-judging',
    async ({ app, screens }) => {
      await screens.shell.go('Contacts');
      await app.page.getByRole('combobox', { name: 'À faire' }).selectOption({ label: 'Jamais informés' });
      await app.page.getByRole('note').waitFor();
      await app.page.getByRole('main').getByText('Vérification des contacts').waitFor();
    },
    'working',
  );
});
