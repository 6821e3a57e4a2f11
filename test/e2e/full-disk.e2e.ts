import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { GIVEN, importSample } from './imported.ts';
import { journeyWith } from './journey.ts';
import { ROOT } from './launch.ts';

const SAMPLES = path.join(ROOT, 'test/fixtures/samples');

/** The disk is full while this file exists. */
const full = path.join(os.tmpdir(), `aval-full-${randomUUID()}`);
const fill = (): Promise<void> => writeFile(full, '');
const free = (): Promise<void> => rm(full, { force: true });

const journey = journeyWith({ fullWhile: full });

journey(
  'a disk that is full in the midst of an import costs nothing, and the import goes through once there is room',
  async ({ app, folder, screens, onTestFinished }) => {
    onTestFinished(free);
    const { importing, shell } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.go('Importer');
    await importing.choose(path.join(SAMPLES, 'clients-boutique.xlsx'));
    await importing.checkDirect('Carte de fidélité', '2026-11-14');
    await fill();
    await importing.performButton.click();
    await app.page.getByRole('alert').filter({ hasText: 'plein' }).waitFor();
    expect(await app.page.getByRole('alert').innerText()).toContain('rien n’a été changé');
    expect(await shell.status.innerText()).toContain('0 contact');
    await screens.accessible();

    await free();
    await importing.perform();
    await shell.status.getByText('378 contacts').waitFor();
    await shell.go('Registre');
    await screens.register.verify();
  },
);

journey(
  'an opposition that can’t be stored is not reported as stored',
  async ({ app, folder, screens, onTestFinished }) => {
    onTestFinished(free);
    const { shell, suppression } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.go('Oppositions');
    await fill();
    await suppression.lookUp('06 39 98 12 34');
    await suppression.field.press('Control+Enter');
    await app.page.getByRole('alert').filter({ hasText: 'plein' }).waitFor();
    expect(await suppression.field.inputValue()).toBe('06 39 98 12 34');
    await screens.accessible();
    await free();
    await suppression.stopContacting('06 39 98 12 34');
  },
);

journey(
  'a list for which there is no room leaves no half of it, nor counts as used',
  async ({ app, folder, screens, onTestFinished }) => {
    onTestFinished(free);
    const { campaign, shell } = screens;
    await screens.welcome.create();
    await screens.newWorkspace.create('Boutique Alba', path.join(folder, 'alba.aval'));
    await shell.status.waitFor();
    await importSample(app, 'clients-boutique.xlsx', GIVEN);
    await shell.go('Campagnes');
    await campaign.begin('Courrier', { 'Où dire non': 'non@alba.example.com' });
    await campaign.next();
    await campaign.next();
    await campaign.bar('à contacter').waitFor();
    await campaign.next();
    await campaign.approve('Anne Alba');
    await campaign.preview.waitFor();
    const out = path.join(folder, 'lettres');
    await fill();
    await app.answerDialog(out);
    await app.page.getByRole('button', { name: 'Choisir le dossier et écrire…' }).click();
    await app.page.getByRole('alert').filter({ hasText: 'plein' }).waitFor();
    expect(existsSync(out)).toBe(false);
    await screens.accessible();

    await free();
    await campaign.write(out);
    await shell.go('Campagnes');
    await expect.poll(() => app.page.getByRole('link', { name: /Courrier · literie/ }).count()).toBe(1);
  },
);
