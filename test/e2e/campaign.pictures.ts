import path from 'node:path';
import { describe } from 'vitest';
import { FakeEngine } from './fake-engine.ts';
import { agreedTo, GIVEN, importSample } from './imported.ts';
import { journey } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import { picture } from './pictures.ts';
import type { Screens } from './screens/screens.ts';

type Given = { readonly app: LaunchedApp; readonly folder: string; readonly screens: Screens };

async function openAlba({ app, folder, screens }: Given): Promise<void> {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.status.waitFor();
  await importSample(app, 'clients-boutique.xlsx', GIVEN);
  await importSample(app, 'prospects-salon.xlsx', agreedTo('email', 'phone', 'automated_call'));
  await screens.shell.go('Campagnes');
  await screens.campaign.newButton.click();
}

async function describeCampaign({ campaign }: Screens, channel: 'Courrier' | 'Appel' | 'E-mail'): Promise<void> {
  await campaign.choose(channel);
  await campaign.fill('Que vendez-vous ?', 'literie');
  await campaign.fill('Le, ou à partir du', '2026-12-01');
  if (channel === 'Appel') await campaign.fill('Numéro affiché', '01 99 00 00 01');
  else await campaign.fill('Où dire non', 'non@alba.example.com');
}

async function check(given: Given, channel: 'Courrier' | 'Appel'): Promise<void> {
  await openAlba(given);
  await describeCampaign(given.screens, channel);
  await given.screens.campaign.next();
  await given.screens.campaign.next();
  await given.screens.campaign.bar('à contacter').waitFor();
}

picture('campaigns-empty', async ({ folder, screens }) => {
  await screens.welcome.create();
  await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
  await screens.shell.go('Campagnes');
  await screens.campaign.newButton.waitFor();
});

picture('campaign-channel', async (given) => {
  await openAlba(given);
  await describeCampaign(given.screens, 'Appel');
});

picture('campaign-channel-missing', async (given) => {
  await openAlba(given);
  await given.screens.campaign.choose('Courrier');
  await given.screens.campaign.next();
});

picture('campaign-segment', async (given) => {
  await openAlba(given);
  await describeCampaign(given.screens, 'Courrier');
  await given.screens.campaign.next();
  const { page } = given.app;
  await page.getByRole('button', { name: 'Ne garder que certains contacts…' }).click();
  await page.getByRole('textbox', { name: 'Valeur' }).fill('69');
  await page.getByRole('button', { name: 'Ajouter une condition' }).click();
  await page.getByRole('textbox', { name: 'Valeur' }).last().fill('38');
  await page.getByRole('radio', { name: 'au moins une' }).click();
  await page.getByText(/^[1-9]\d? contacts? choisis? sur/).waitFor();
});

picture('campaign-check-post', (given) => check(given, 'Courrier'));

picture('campaign-check-call', (given) => check(given, 'Appel'));

picture('campaign-check-robot', async (given) => {
  const { campaign } = given.screens;
  await openAlba(given);
  await campaign.choose('Automate');
  await campaign.fill('Que vendez-vous ?', 'literie');
  await campaign.fill('Le, ou à partir du', '2026-12-01');
  await campaign.fill('Numéro affiché', '01 62 00 00 01');
  await campaign.next();
  await campaign.next();
  await given.app.page.getByText('contacts dans l’espace').first().waitFor();
});

picture('campaign-replay', async (given) => {
  await check(given, 'Appel');
  await given.screens.campaign.replay('2026-08-10');
  await given.app.page.getByText('Ce qui fait la différence').scrollIntoViewIfNeeded();
});

picture('campaign-people', async (given) => {
  await check(given, 'Appel');
  await given.app.page
    .getByRole('button', { name: /^Voir / })
    .first()
    .click();
  await given.screens.campaign.panel
    .getByRole('button', { name: /^pourquoi/ })
    .first()
    .click();
  await given.screens.campaign.panel.getByText(/^Non, pas par téléphone/).waitFor();
});

picture('campaign-approval', async (given) => {
  await check(given, 'Courrier');
  await given.screens.campaign.next();
  await given.screens.campaign.step('Validation').waitFor();
});

picture('campaign-export', async (given) => {
  await check(given, 'Courrier');
  await given.screens.campaign.next();
  await given.screens.campaign.approve('Anne Alba');
  await given.screens.campaign.preview.waitFor();
});

picture('campaign-written', async (given) => {
  await check(given, 'Courrier');
  await given.screens.campaign.next();
  await given.screens.campaign.approve('Anne Alba');
  await given.screens.campaign.preview.waitFor();
  await given.screens.campaign.write(path.join(given.folder, 'lettres'));
});

picture('campaign-record', async (given) => {
  await check(given, 'Courrier');
  await given.screens.campaign.next();
  await given.screens.campaign.approve('Anne Alba');
  await given.screens.campaign.preview.waitFor();
  await given.screens.campaign.write(path.join(given.folder, 'lettres'));
  await given.app.page.getByRole('link', { name: 'Voir le dossier de conformité' }).click();
  await given.app.page.getByText('Validée par Anne Alba').waitFor();
});

picture('campaign-review', async (given) => {
  await check(given, 'Courrier');
  await given.app.page.getByRole('button', { name: '7 personnes à vérifier' }).click();
  await given.screens.campaign.panel
    .getByRole('button', { name: /^Décider pour/ })
    .first()
    .click();
});

picture('campaigns-list', async (given) => {
  await check(given, 'Courrier');
  await given.screens.campaign.next();
  await given.screens.campaign.approve('Anne Alba');
  await given.screens.campaign.preview.waitFor();
  await given.screens.campaign.write(path.join(given.folder, 'lettres'));
  await given.screens.shell.go('Campagnes');
  await given.app.page.getByRole('link', { name: /Courrier · literie/ }).waitFor();
});

/** Up to the choice of the format. */
async function approve(given: Given, channel: 'Courrier' | 'E-mail'): Promise<void> {
  const { campaign } = given.screens;
  await openAlba(given);
  await describeCampaign(given.screens, channel);
  await campaign.next();
  await campaign.next();
  await campaign.bar('à contacter').waitFor();
  await campaign.next();
  await campaign.approve('Anne Alba');
  await campaign.preview.waitFor();
}

picture('campaign-export-email', (given) => approve(given, 'E-mail'));

picture('campaign-export-labels', async (given) => {
  await approve(given, 'Courrier');
  await given.screens.campaign.format('Étiquettes à coller');
  await given.screens.campaign.preview.getByText('L1', { exact: true }).waitFor();
});

describe('with a fake engine', () => {
  const JOB = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
  const engine = new FakeEngine({
    opening: 'a5c0',
    name: 'perdrix',
    organisation: 'Boutique Perdrix',
    alsoNamed: [],
    contacts: 100_000,
    savedAt: '2026-11-24T10:42:07+01:00',
    isExample: false,
    readOnlyBecause: null,
    waiting: 0,
    isInSharedFolder: false,
    findings: [],
  });
  engine
    .answer('campaign.list', { total: 0, records: [] })
    .answer('segment.list', [])
    .answer('segment.known', { campaigns: [], giftYears: [] })
    .answer('campaign.count', { matching: 100_000, total: 100_000 })
    .answer('campaign.check', { jobId: JOB });
  // The requests of the home screen do not matter for these pictures.
  engine.answer('import.list', []).refuse('today.judge', 'workspace.none_open');
  journey.override({ options: { engine } });

  async function checking({ app, screens }: Pick<Given, 'app' | 'screens'>): Promise<void> {
    await screens.shell.go('Campagnes');
    await screens.campaign.newButton.click();
    await describeCampaign(screens, 'Courrier');
    await screens.campaign.next();
    await screens.campaign.next();
    await app.page.getByRole('progressbar').waitFor();
  }

  picture(
    'campaign-working',
    async (given) => {
      await checking(given);
      engine.emit('job.progress', { jobId: JOB, kind: 'check', phase: 'check', done: 42_000, total: 100_000 });
      await given.app.page.getByText('42 000 sur 100 000').waitFor();
    },
    'working',
  );

  picture('campaign-cancelled', async (given) => {
    await checking(given);
    engine.emit('job.ended', { jobId: JOB, kind: 'check', outcome: 'cancelled' });
    await given.app.page.getByText('Annulé. L’espace est comme avant.').waitFor();
  });

  picture('campaign-refused', async (given) => {
    await checking(given);
    engine.emit('job.ended', {
      jobId: JOB,
      kind: 'check',
      outcome: 'failed',
      error: { code: 'campaign.caller_unreadable', params: { value: '01 99' } },
    });
    await given.app.page.getByRole('alert').waitFor();
  });
});
