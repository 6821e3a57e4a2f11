import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import { importFile } from '../import/import-file.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { lookUpPerson } from './lookup.ts';

const context: EngineContext = {
  by: 'Nadège',
  now: () => '2026-11-29T10:30:00+01:00',
  today: () => '2026-11-29',
  language: 'fr',
};

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aval-lookup-'));
  workspace = await createWorkspace(join(folder, 'alba.aval'), {
    organisation: 'Alba',
    at: context.now(),
    by: context.by,
  });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

async function importing(origin: object, ...lines: readonly string[]): Promise<void> {
  const file = join(folder, 'liste.csv');
  writeFileSync(file, lines.join('\n'));
  await importFile(context, workspace, { file, origin, evidenceFolder: folder, dryRun: false });
}

/** A proven consent text that names the organisation. */
const TEXT = { organisations: ['Alba'], goods: ['*'], positiveAct: true, proof: true };

describe('the sentence to read aloud', () => {
  it('has the origin of the given coordinate', async () => {
    await importing(
      { kind: 'direct', source: 'Boutique', on: '2025-03-12' },
      'Nom;Prénom;E-mail;Mobile',
      'Perdrix;Claire;claire@example.com;06 39 98 12 01',
    );
    await importing(
      { kind: 'purchased', source: 'Listes SA', on: '2026-02-01' },
      'Nom;Prénom;E-mail;Fixe',
      'Perdrix;Claire;claire@example.com;04 65 71 12 01',
    );
    expect(lookUpPerson(context, workspace, { phone: '04 65 71 12 01' }).sentence).toBe(
      'Nous avons votre numéro depuis le 01/02/2026 : le fichier nous a été fourni par Listes SA.',
    );
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 12 01' }).sentence).toBe(
      'Vous nous avez donné votre numéro le 12/03/2025 (Boutique).',
    );
    expect(lookUpPerson(context, workspace, { phone: '06 39 98 12 01' }).origins).toHaveLength(4);
  });

  it('has no consent that a later refusal ended', async () => {
    const origin = (on: string) => ({
      kind: 'direct',
      source: 'Boutique',
      on,
      consents: [
        { channel: 'sms', ...TEXT },
        { channel: 'email', ...TEXT },
      ],
    });
    const header = 'Nom;Prénom;E-mail;Mobile;Accord SMS;Accord e-mail;Date accord';
    await importing(
      origin('2024-12-06'),
      header,
      'Perdrix;Claire;claire@example.com;06 39 98 12 01;oui;oui;06/12/2024',
    );
    const before = lookUpPerson(context, workspace, { phone: '06 39 98 12 01' }).sentence;
    expect(before).toContain('accord le 06/12/2024 pour être contacté par e-mail, SMS.');
    await importing(origin('2025-04-27'), header, 'Perdrix;Claire;claire@example.com;06 39 98 12 01;non;;27/04/2025');
    const after = lookUpPerson(context, workspace, { phone: '06 39 98 12 01' });
    expect(after.sentence).not.toMatch(/accord[^.]*SMS/);
    expect(after.sentence).toContain('accord le 06/12/2024 pour être contacté par e-mail.');
    // The table has both.
    expect(after.consents.filter(({ channel }) => channel === 'sms').map(({ event }) => event)).toEqual([
      'granted',
      'refused',
    ]);
  });

  it('ends the consent to calls at its legal end', async () => {
    await importing(
      {
        kind: 'direct',
        source: 'Salon',
        on: '2026-10-15',
        consents: [
          {
            channel: 'phone',
            ...TEXT,
            goods: ['cuisine'],
            mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
          },
        ],
      },
      'Nom;Prénom;Mobile;Accord téléphone',
      'Perdrix;Claire;06 39 98 12 01;oui',
    );
    const { sentence } = lookUpPerson(context, workspace, { phone: '06 39 98 12 01' });
    expect(sentence).toContain('accord le 15/10/2026 pour être contacté par téléphone, jusqu’au 14/10/2027.');
  });
});
