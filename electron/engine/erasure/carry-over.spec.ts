import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../steps/context.ts';
import { undoImport } from '../import/match/undo-import.ts';
import { importFile } from '../import/import-file.ts';
import { lookUpPerson } from '../person/lookup.ts';
import { erasePerson } from '../person/person-record.ts';
import { pausePersons } from '../suppression/pause-persons.ts';
import { pausesOfPerson } from '../suppression/resume-person.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { backupWorkspace } from '../restore/backup.ts';
import { createWorkspace } from '../storage/create-workspace.ts';
import { foundation } from '../storage/migrations/0010-foundation.ts';
import { MIGRATIONS } from '../storage/migrations/index.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { personIdsOf } from '../sql/person-ids.ts';
import { findSuppressible } from '../sql/suppressible.ts';
import { restoreBackup } from './restore-backup.ts';
import type { Workspace } from '../storage/workspace.ts';

let folder: string;
let workspace: Workspace;
let minute: number;
const path = (): string => join(folder, 'alba.aval');
const saved = (name: string): string => join(folder, `${name}.backup`);

/** Every step is a minute after the one before. */
function later(): EngineContext {
  minute += 1;
  const at = new Date(Date.parse('2026-11-24T09:00:00Z') + minute * 60_000).toISOString();
  return { by: 'Nadège', now: () => at, today: () => at.slice(0, 10), language: 'fr' };
}

beforeEach(async () => {
  minute = 0;
  folder = mkdtempSync(join(tmpdir(), 'aval-carry-'));
  workspace = await createWorkspace(path(), { organisation: 'Alba', at: later().now(), by: 'Nadège' });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bring(...lines: readonly string[]): Promise<void> {
  const file = join(folder, `file-${String(minute)}.csv`);
  writeFileSync(file, ['Prénom;Nom;E-mail', ...lines].join('\n'));
  await importFile(later(), workspace, {
    file,
    origin: { kind: 'direct', source: 'Boutique', on: '2026-11-01' },
    evidenceFolder: folder,
    dryRun: false,
  });
}

async function restore(name: string): Promise<void> {
  await workspace.close();
  await restoreBackup(later(), saved(name), path(), false);
  workspace = await openWorkspace(path(), { by: 'Nadège' });
}

describe('a person who is paused', () => {
  it('stays paused when an older copy is restored, with a contact of another number', async () => {
    await backupWorkspace(workspace, saved('empty'));
    await bring('Marc;Aubert;marc@example.com', 'Claire;Perdrix;claire@example.com');
    await pausePersons(later(), workspace, { contact: '2', until: '2027-01-31' });
    await restore('empty');
    await bring('Claire;Perdrix;claire@example.com', 'Marc;Aubert;marc@example.com');
    const untilOf = (contactId: number): readonly (string | null)[] => {
      const person = findSuppressible(workspace, contactId);
      return person === null ? [] : pausesOfPerson(workspace, person, '2027-01-31').map(({ until }) => until);
    };
    expect([untilOf(1), untilOf(2)]).toEqual([['2027-01-31'], []]);
  });

  it('without any coordinate stays paused in an older copy, whatever the number of the contact there', async () => {
    const file = join(folder, 'names.csv');
    writeFileSync(file, ['Prénom;Nom;Code postal', 'Claire;Perdrix;01000'].join('\n'));
    await importFile(later(), workspace, {
      file,
      origin: { kind: 'direct', source: 'Boutique', on: '2026-11-01' },
      evidenceFolder: folder,
      dryRun: false,
    });
    await backupWorkspace(workspace, saved('claire'));
    await pausePersons(later(), workspace, { contact: '1', until: '2027-01-31' });
    await restore('claire');
    const person = findSuppressible(workspace, 1);
    expect(person === null ? [] : pausesOfPerson(workspace, person, '2027-01-31').map(({ until }) => until)).toEqual([
      '2027-01-31',
    ]);
  });
});

const names = (): string[] =>
  workspace
    .all<{ name: string }>("SELECT coalesce(first_name, '') || ' ' || last_name AS name FROM contacts ORDER BY id")
    .map(({ name }) => name);

describe('an erased person', () => {
  it('stays erased over two restores, the first of a backup without contacts', async () => {
    await backupWorkspace(workspace, saved('empty'));
    await bring('Claire;Perdrix;claire@example.com', 'Marc;Aubert;marc@example.com');
    await backupWorkspace(workspace, saved('both'));
    await erasePerson(later(), workspace, { email: 'claire@example.com' });
    await restore('empty');
    expect(names()).toEqual([]);
    await restore('both');
    expect(names()).toEqual(['Marc Aubert']);
  });

  it('is not confused with another who got the same number from an older copy', async () => {
    await backupWorkspace(workspace, saved('empty'));
    await bring('Claire;Perdrix;claire@example.com');
    await backupWorkspace(workspace, saved('claire'));
    await restore('empty');
    await bring('Zoé;Petit;zoe@example.com');
    await backupWorkspace(workspace, saved('zoe'));
    await erasePerson(later(), workspace, { email: 'zoe@example.com' });
    await restore('claire');
    expect(names()).toEqual(['Claire Perdrix']);
    await restore('zoe');
    expect(names()).toEqual([]);
  });

  it('keeps the identity after merges into the contact and their undo', async () => {
    await bring('Claire;Perdrix;claire@example.com');
    await backupWorkspace(workspace, saved('one'));
    await bring('Claire;Perdrix;claire@example.com', 'Marc;Aubert;marc@example.com');
    await undoImport(later(), workspace, '1');
    await erasePerson(later(), workspace, { email: 'claire@example.com' });
    await restore('one');
    expect(names()).toEqual([]);
  });
});

describe('the opposition of a person without a coordinate', () => {
  it('follows the person, and never applies to another of the same number', async () => {
    const closed = (name: string): boolean => {
      const found = lookUpPerson(later(), workspace, { name, postcode: '01000' });
      return found.contacts.length === 1 && found.suppressed.length === 5;
    };
    const file = join(folder, 'names.csv');
    const take = async (name: string): Promise<void> => {
      writeFileSync(file, ['Prénom;Nom;Code postal', `${name};01000`].join('\n'));
      await importFile(later(), workspace, {
        file,
        origin: { kind: 'direct', source: 'Boutique', on: '2026-11-01' },
        evidenceFolder: folder,
        dryRun: false,
      });
    };
    await backupWorkspace(workspace, saved('empty'));
    await take('Claire;Perdrix');
    await suppressPerson(later(), workspace, { contact: '1' });
    await backupWorkspace(workspace, saved('claire'));
    expect(closed('Claire Perdrix')).toBe(true);
    await restore('empty');
    await take('Zoé;Petit');
    expect(closed('Zoé Petit')).toBe(false);
    await restore('claire');
    expect(closed('Claire Perdrix')).toBe(true);
  });
});

describe('the entries of one opposition', () => {
  it('stay linked in the restored workspace, so that an erasure there finds them all', async () => {
    await bring('Claire;Perdrix;claire@example.com');
    await backupWorkspace(workspace, saved('one'));
    const list = join(folder, 'opposed.csv');
    writeFileSync(
      list,
      [
        'Prénom;Nom;E-mail;Mobile',
        'Claire;Perdrix;claire@example.com;06 39 98 70 01',
        'Claire;Perdrix;other@example.com;06 39 98 70 02',
      ].join('\n'),
    );
    await suppressPerson(later(), workspace, { file: list });
    await restore('one');
    await erasePerson(later(), workspace, { email: 'claire@example.com' });
    expect(
      workspace
        .all<{ clear: string }>('SELECT DISTINCT clear FROM suppressions WHERE clear IS NOT NULL ORDER BY clear')
        .map(({ clear }) => clear),
    ).toEqual(['+33639987002', 'other@example.com']);
  });
});

describe('an older workspace', () => {
  /**
   * In the first layout: contacts without person ids, an opposition whose entries are not linked, an erasure by number.
   */
  async function old(): Promise<void> {
    await workspace.close();
    rmSync(path());
    const layout = { migrations: [foundation] };
    const made = await createWorkspace(path(), { organisation: 'Alba', at: later().now(), by: 'Nadège', ...layout });
    const at = later().now();
    await made.bulk(async (shadow) => {
      await Promise.resolve();
      const counts = [3, 3, 0, 0, 0, 0, 3];
      shadow.run(
        "INSERT INTO imports VALUES (1, 'file', ?, 'Nadège', 'clients.csv', NULL, 'x', NULL, '{}', '{}', ?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
        [at, ...counts],
      );
      for (const [id, name] of [
        [1, 'Perdrix'],
        [2, 'Aubert'],
      ] as const) {
        shadow.run(
          "INSERT INTO contacts (id, audience, first_name, last_name, import_id, row) VALUES (?, 'consumer', 'Claire', ?, 1, ?)",
          [id, name, id + 1],
        );
        shadow.run("INSERT INTO coordinates (contact_id, kind, position, value) VALUES (?, 'email', 0, ?)", [
          id,
          `${name.toLowerCase()}@example.com`,
        ]);
        shadow.run('INSERT INTO contact_vectors (contact_id, letter) VALUES (?, 0)', [id]);
      }
      shadow.run('INSERT INTO erasures (contact_id, at, by) VALUES (3, ?, ?)', [at, 'Nadège']);
    });
    await made.close();
    workspace = await openWorkspace(path(), { by: 'Nadège' });
  }

  it('opens with all its data, and its people have the same ids in every copy', async () => {
    await old();
    expect(names()).toEqual(['Claire Perdrix', 'Claire Aubert']);
    expect(workspace.all('SELECT person_id, contact_id FROM erasures')).toEqual([{ person_id: '3', contact_id: 3 }]);
    const copy = join(folder, 'copy.aval');
    const kept = readdirSync(folder).find((name) => /^alba\.aval-before-\d+$/.test(name));
    copyFileSync(join(folder, kept ?? ''), copy);
    const other = await openWorkspace(copy, { by: 'Nadège' });
    for (const id of [1, 2]) expect(personIdsOf(other, id)).toEqual(personIdsOf(workspace, id));
    expect(personIdsOf(workspace, 1)).not.toEqual(personIdsOf(workspace, 2));
    await other.close();
    // New contacts have a random id.
    await bring('Marc;Petit;marc@example.com');
    expect(personIdsOf(workspace, 4)).toEqual([expect.stringMatching(/^p[\w-]{12}$/)]);
  });

  it('keeps newly erased persons erased when its older copies are restored', async () => {
    await old();
    await backupWorkspace(workspace, saved('old'));
    await erasePerson(later(), workspace, { id: '1' });
    await restore('old');
    expect(names()).toEqual(['Claire Aubert']);
  });

  it('does not confuse a later contact with the person erased under that number', async () => {
    await old();
    workspace.write((transaction) =>
      transaction.run(
        "INSERT INTO erasures (person_id, contact_id, at, by) VALUES ('2', NULL, '2020-01-01T00:00:00Z', 'x')",
      ),
    );
    await backupWorkspace(workspace, saved('old'));
    await restore('old');
    expect(names()).toEqual(['Claire Perdrix', 'Claire Aubert']);
  });
});

it('an opposition to being passed on stays in a backup of a program that knew none', async () => {
  await workspace.close();
  rmSync(path());
  const migrations = MIGRATIONS.filter(({ version }) => version < 109);
  const made = await createWorkspace(path(), { organisation: 'Alba', at: later().now(), by: 'Nadège', migrations });
  await backupWorkspace(made, saved('before'));
  await made.close();
  workspace = await openWorkspace(path(), { by: 'Nadège' });
  const file = join(folder, 'partners.csv');
  writeFileSync(file, ['Prénom;Nom;E-mail;Optin partenaires', 'Claire;Perdrix;claire@example.com;non'].join('\n'));
  const origin = { kind: 'direct', source: 'Boutique', on: '2026-11-01' };
  await importFile(later(), workspace, { file, origin, evidenceFolder: folder, dryRun: false });
  const listed = (): unknown => workspace.all('SELECT kind, clear, purpose FROM suppressions');
  const before = listed();
  expect(before).toEqual([{ kind: 'email', clear: 'claire@example.com', purpose: 'transfer' }]);
  await restore('before');
  expect(listed()).toEqual(before);
});
