import path from 'node:path';
import { describe, expect } from 'vitest';
import { FakeEngine } from './fake-engine.ts';
import { journey } from './journey.ts';

const PERDRIX = {
  opening: 'a5c0',
  name: 'perdrix',
  organisation: 'Boutique Perdrix',
  alsoNamed: [],
  contacts: 3420,
  savedAt: '2026-11-24T10:42:07+01:00',
  isExample: false,
  readOnlyBecause: null,
  waiting: 0,
  isInSharedFolder: false,
  findings: [],
};

journey('a dead engine is restarted with its workspace, and the user is notified', async ({ app, folder, screens }) => {
  await screens.createPerdrix(folder);
  await app.killEngine();
  await screens.shell.notice('Aval a redémarré son moteur').waitFor();
  expect(await screens.shell.notice('Aval a redémarré son moteur').innerText()).toMatch(
    /intactes jusqu’à \d\d:\d\d:\d\d/,
  );
  await screens.accessible();
  await screens.shell.workspaceMenu('Boutique Perdrix', 'Fermer cet espace');
  await screens.welcome.recent('Boutique Perdrix').waitFor();
});

journey('an engine that dies twice stays down, with instructions for the user', async ({ app, folder, screens }) => {
  await screens.createPerdrix(folder);
  await app.killEngine();
  await screens.shell.notice('Aval a redémarré son moteur').waitFor();
  await app.killEngine();
  await screens.shell.notice('Le moteur d’Aval s’est arrêté').waitFor();
});

journey('a second start passes its workspace to the first and exits', async ({ app, folder, screens }) => {
  const first = await screens.createPerdrix(folder);
  await screens.shell.workspaceMenu('Boutique Perdrix', 'Nouvel espace…');
  await screens.newWorkspace.create('Association Colibri', path.join(folder, 'colibri.aval'));
  await screens.shell.workspace('Association Colibri').waitFor();
  await app.startAgain(first);
  await screens.shell.workspace('Boutique Perdrix').waitFor();
});

journey('reloading the page comes back to the same screen of the same workspace', async ({ app, folder, screens }) => {
  await screens.createPerdrix(folder);
  await screens.shell.go('Réglages');
  await screens.shell.titled('Réglages').waitFor();
  await app.page.reload();
  await screens.shell.titled('Réglages').waitFor();
  await app.page.goBack();
  await screens.shell.titled(/^Bonjour/).waitFor();
});

journey('the native menu leads to the same screens as the page', async ({ app, folder, screens }) => {
  await screens.createPerdrix(folder);
  await app.chooseMenu('Affichage', 'Rechercher…');
  await screens.shell.palette.waitFor();
  await app.page.keyboard.press('Escape');
  await app.chooseMenu('Aide', 'Aide sur cet écran');
  await screens.shell.help.waitFor();
  await app.chooseMenu('Aide', 'Légifrance');
  expect(await app.openedAddresses()).toEqual(['https://www.legifrance.gouv.fr/']);
  await app.chooseMenu('Fichier', 'Fermer l’espace');
  await screens.welcome.title.waitFor();
});

journey(
  'a workspace that can’t be opened says why, and the one that is open stays',
  async ({ app, folder, screens }) => {
    await screens.createPerdrix(folder);
    await app.answerDialog(path.join(folder, 'missing.aval'));
    await screens.shell.workspaceMenu('Boutique Perdrix', 'Ouvrir un espace…');
    await screens.shell.notice('« missing.aval » n’existe pas').waitFor();
    await screens.shell.workspace('Boutique Perdrix').waitFor();
  },
);

describe('with a fake engine', () => {
  const engine = new FakeEngine(PERDRIX);
  journey.override({ options: { engine } });

  journey('the status bar shows tasks and changes', async ({ app, screens }) => {
    await screens.shell.status.getByText('3 420 contacts').waitFor();
    // Today's judgement was cancelled: no list of tasks looks as if it were loading.
    await app.page.getByRole('button', { name: 'Établir les réponses du jour' }).waitFor();
    expect(await screens.home.toDo.count()).toBe(0);
    engine.emit('workspace.changed', {
      ...PERDRIX,
      contacts: 3421,
      readOnlyBecause: { person: 'Paul', machine: 'comptoir' },
    });
    await screens.shell.status.getByText('Lecture seule : Paul a ouvert cet espace sur comptoir.').waitFor();
    await screens.shell.status.getByText('3 421 contacts').waitFor();
    await screens.accessible();
  });

  journey(
    'what opening brought to light is said with what to do, until another workspace is opened',
    async ({ app, screens }) => {
      const findings = [{ code: 'workspace.unfinished_change_dropped', params: { bytes: 12 } }];
      engine.emit('workspace.changed', { ...PERDRIX, findings });
      const notice = screens.shell.notice('À l’ouverture de l’espace');
      await notice.waitFor();
      expect(await notice.innerText()).toContain('Ce changement, jamais confirmé, a été écarté');
      await screens.accessible();
      // Reported once, after any number of changes.
      engine.emit('workspace.changed', { ...PERDRIX, contacts: 3422, findings });
      await screens.shell.status.getByText('3 422 contacts').waitFor();
      expect(await notice.count()).toBe(1);
      await notice.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click();
      await screens.shell.titled('Reprendre sur cet ordinateur').waitFor();
      await notice.waitFor({ state: 'detached' });
      engine.emit('workspace.changed', { ...PERDRIX, name: 'autre' });
      engine.emit('workspace.changed', { ...PERDRIX, findings });
      await notice.waitFor();
      engine.emit('workspace.changed', { ...PERDRIX, name: 'autre' });
      await notice.waitFor({ state: 'detached' });
      expect(await app.page.getByRole('alert').count()).toBe(0);
    },
  );

  journey('running work is visible on every screen, and can be cancelled', async ({ app, screens }) => {
    await screens.shell.status.waitFor();
    engine.emit('job.progress', {
      jobId: '6f9619ff-8b86-4011-b42d-00c04fc964ff',
      kind: 'check',
      phase: 'check',
      done: 42_000,
      total: 100_000,
    });
    await screens.shell.status.getByRole('button', { name: '1 tâche en cours' }).click();
    const work = app.page.getByRole('dialog');
    await work.getByText('42 000 sur 100 000').waitFor();
    await screens.accessible();
    engine.answer('job.cancel', null);
    await work.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => engine.asked.some(({ name }) => name === 'job.cancel')).toBe(true);
  });

  journey('the end of long work is notified only when the window is in the background', async ({ app, screens }) => {
    const ended = {
      jobId: 'b3b1d7a0-0000-4000-8000-000000000000',
      kind: 'example',
      outcome: 'finished',
      result: { contacts: 3420 },
    } as const;
    await screens.shell.status.waitFor();
    engine.emit('job.ended', ended);
    expect(await app.notifications()).toEqual([]);
    await app.lookElsewhere();
    engine.emit('job.ended', ended);
    engine.emit('job.ended', { jobId: ended.jobId, kind: 'example', outcome: 'cancelled' });
    await expect.poll(() => app.notifications()).toEqual(['L’espace d’exemple est prêt.']);
  });

  journey('leaving while work runs asks first, and staying stays', async ({ app, screens }) => {
    await screens.shell.status.waitFor();
    engine.work(1);
    await app.answerQuestion('Ne pas quitter');
    await app.closeWindow();
    await screens.shell.status.getByText('3 420 contacts').waitFor();
    engine.work(0);
  });
});
