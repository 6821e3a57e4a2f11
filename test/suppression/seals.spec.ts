import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import { importFile } from '../../electron/engine/import/import-file.ts';
import { suppressPerson } from '../../electron/engine/suppression/suppress-person.ts';
import { createWorkspace, createWorkspaceFile } from '../../electron/engine/storage/create-workspace.ts';
import { Database } from '../../electron/engine/storage/database.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { MIGRATIONS } from '../../electron/engine/storage/migrations/index.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { nextIdentity, readSnapshot, writeSnapshot } from '../../electron/engine/storage/disk/snapshot.ts';
import { openSqlite } from '../../electron/engine/storage/sqlite.ts';
import { verifyWorkspace } from '../../electron/engine/restore/verify.ts';

/** Verification finds entries that another program removed from a workspace, even carefully. */

const AT = '2026-11-24T10:30:00+01:00';
const context: EngineContext = { by: 'Nadège', now: () => AT, today: () => '2026-11-24', language: 'fr' };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aval-seals-'));
  path = join(folder, 'alba.aval');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A workspace with an import, a list of oppositions and three recorded by hand; closed, without side files. */
async function fill(): Promise<void> {
  const workspace = await createWorkspace(path, { organisation: 'Alba', at: AT, by: 'Nadège' });
  const contacts = join(folder, 'contacts.csv');
  writeFileSync(contacts, 'nom;prénom;email\nMartin;Claire;claire@example.com\nPetit;Marc;marc@example.com\n');
  await importFile(context, workspace, {
    file: contacts,
    origin: { kind: 'direct', source: 'boutique', on: '2026-01-05' },
    evidenceFolder: folder,
    dryRun: false,
  });
  const list = join(folder, 'noes.csv');
  writeFileSync(list, ['email', ...Array.from({ length: 40 }, (_, index) => `p${index}@example.com`)].join('\n'));
  await suppressPerson(context, workspace, { file: list });
  for (const email of ['a@example.com', 'b@example.com', 'claire@example.com'])
    await suppressPerson(context, workspace, { email });
  await workspace.close();
}

/** Changes the tables like another program, and writes a snapshot with correct checksums. */
async function tamper(change: (database: Database) => void, lostTriggers: readonly string[] = []): Promise<void> {
  const { head, image } = readSnapshot(realFileSystem, path);
  const database = new Database(await openSqlite(), image);
  database.execute('PRAGMA foreign_keys = OFF');
  const triggers = database.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
  );
  for (const { name } of triggers) database.execute(`DROP TRIGGER ${name}`);
  change(database);
  for (const { name, sql } of triggers) if (!lostTriggers.includes(name)) database.execute(sql);
  rmSync(path);
  await writeSnapshot(realFileSystem, path, database.view(), { ...nextIdentity(head), layout: head.layout });
  database.close();
}

const damages = async (): Promise<string[]> => (await verifyWorkspace(path)).damages.map(({ code }) => code);

/** Chains every entry again, like `register.ts`. */
function chainAnew(database: Database): void {
  let previous = '0'.repeat(64);
  for (const row of database.all('SELECT seq, at, by, action, subject, file_sha256 FROM register ORDER BY seq')) {
    const { seq, at, by, action, subject, file_sha256 } = row;
    const hash = createHash('sha256')
      .update(JSON.stringify([seq, at, by, action, subject, file_sha256, previous]))
      .digest('hex');
    database.run('UPDATE register SET previous = ?, hash = ? WHERE seq = ?', [previous, hash, seq ?? null]);
    previous = hash;
  }
}

/** Sets the head to the end of the register, as far as possible without the key. */
function moveHead(database: Database): void {
  const head = JSON.parse(
    String(database.get("SELECT value FROM workspace WHERE key = 'register_head'")?.['value']),
  ) as Record<string, unknown>;
  const last = database.get('SELECT seq, hash FROM register ORDER BY seq DESC LIMIT 1') ?? {};
  database.run("UPDATE workspace SET value = ? WHERE key = 'register_head'", [JSON.stringify({ ...head, ...last })]);
}

const TAMPERINGS: Readonly<
  Record<
    string,
    readonly [change: (database: Database) => void, codes: readonly string[], lostTriggers?: readonly string[]]
  >
> = {
  'nothing at all': [() => undefined, []],
  'the last two entries of the register': [
    (database) => database.run('DELETE FROM register WHERE seq > (SELECT max(seq) - 2 FROM register)'),
    ['workspace.register_cut', 'workspace.suppressions_unregistered'],
  ],
  'the first entry, the rest chained anew': [
    (database) => {
      database.run('DELETE FROM register WHERE seq = 1');
      database.run('UPDATE register SET seq = seq - 1');
      chainAnew(database);
      moveHead(database);
    },
    ['workspace.register_beginning_lost', 'workspace.register_unsealed'],
  ],
  'a name in the register, chained anew': [
    (database) => {
      database.run("UPDATE register SET by = 'Personne' WHERE seq = 2");
      chainAnew(database);
    },
    ['workspace.register_unsealed'],
  ],
  'the same, and the head moved': [
    (database) => {
      database.run("UPDATE register SET by = 'Personne' WHERE seq = 2");
      chainAnew(database);
      moveHead(database);
    },
    ['workspace.register_unsealed'],
  ],
  'the head': [
    (database) => database.run("DELETE FROM workspace WHERE key = 'register_head'"),
    ['workspace.register_unsealed'],
  ],
  'every entry of the suppression list': [
    (database) => database.run('DELETE FROM suppressions'),
    ['workspace.suppressions_missing'],
  ],
  'one entry of the suppression list': [
    (database) => database.run('DELETE FROM suppressions WHERE id = 7'),
    ['workspace.suppressions_missing'],
  ],
  'one entry, and its batch counts one less': [
    (database) => {
      database.run('DELETE FROM suppressions WHERE id = 7');
      database.run('UPDATE suppression_batches SET entries = entries - 1 WHERE id = 1');
    },
    ['workspace.suppressions_altered', 'workspace.suppressions_unregistered'],
  ],
  'a hash of the suppression list': [
    (database) =>
      database.run(
        "UPDATE suppressions SET keyed_hash = iif(keyed_hash LIKE 'f%', '0', 'f') || substr(keyed_hash, 2) WHERE id = 8",
      ),
    ['workspace.suppressions_altered'],
  ],
  'a batch with its entries': [
    (database) => {
      database.run('DELETE FROM suppressions WHERE batch_id = 1');
      database.run('DELETE FROM suppression_batches WHERE id = 1');
    },
    ['workspace.batches_missing', 'workspace.suppressions_unregistered'],
  ],
  'an import': [
    (database) => database.run('DELETE FROM imports'),
    ['workspace.references_broken', 'workspace.imports_missing'],
  ],
  'a trigger': [() => undefined, ['workspace.schema_altered'], ['suppressions_stay']],
  'an index': [(database) => database.execute('DROP INDEX suppressions_by_hash'), ['workspace.schema_altered']],
  'a table more': [(database) => database.execute('CREATE TABLE notes (id INTEGER)'), ['workspace.schema_altered']],
};

describe('a change by another program', () => {
  it.each(Object.keys(TAMPERINGS))('is found: %s', async (name) => {
    const [change = () => undefined, codes = [], lostTriggers = []] = TAMPERINGS[name] ?? [];
    await fill();
    expect(await damages()).toEqual([]);
    await tamper(change, lostTriggers);
    expect((await damages()).sort()).toEqual([...codes].sort());
  });

  it('is still found after further work in Aval', async () => {
    await fill();
    await tamper((database) => {
      database.run("UPDATE register SET by = 'Personne' WHERE seq = 2");
      chainAnew(database);
    });
    const workspace = await openWorkspace(path, { by: 'Nadège' });
    await suppressPerson(context, workspace, { email: 'later@example.com' });
    await suppressPerson(context, workspace, { email: 'later2@example.com' });
    await workspace.close();
    expect(await damages()).toEqual(['workspace.register_was_broken']);
  });
});

describe('a workspace older than the seals', () => {
  it('is sealed as it is by the migration', async () => {
    const older = MIGRATIONS.filter(({ version }) => version < 14);
    await createWorkspaceFile(path, 'Nadège', { migrations: older }, (transaction) => {
      for (const [key, value] of Object.entries({
        id: 'x',
        organisation: 'Alba',
        also: '[]',
        created_at: AT,
        suppression_key: 'ab'.repeat(32),
      }))
        transaction.run('INSERT INTO workspace (key, value) VALUES (?, ?)', [key, value]);
      transaction.run(
        "INSERT INTO suppression_batches (id, at, by, source, rows, added, known, unusable) VALUES (1, ?, 'Nadège', 'x', 1, 1, 0, 0), (2, ?, 'Nadège', 'x', 1, 0, 1, 0)",
        [AT, AT],
      );
      transaction.run(
        "INSERT INTO suppressions (id, batch_id, kind, channel, keyed_hash, clear, recorded_at, by, source) VALUES (1, 1, 'email', 'all', 'h', 'c', ?, 'Nadège', 'x')",
        [AT],
      );
    });
    await (await openWorkspace(path, { by: 'Nadège', migrations: older })).close();
    // The first entry is from a version without seals.
    await tamper((database) => {
      database.run(
        "INSERT INTO register (seq, at, by, action, subject, previous, hash) VALUES (1, ?, 'Nadège', 'workspace.created', '{}', '', '')",
        [AT],
      );
      chainAnew(database);
    });
    expect(await verifyWorkspace(path, { migrations: older })).toMatchObject({ damages: [] });

    const workspace = await openWorkspace(path, { by: 'Nadège' });
    expect(
      workspace.all('SELECT id, entries, digest IS NOT NULL AS sealed FROM suppression_batches ORDER BY id'),
    ).toEqual([
      { id: 1, entries: 1, sealed: 1 },
      { id: 2, entries: 0, sealed: 1 },
    ]);
    await suppressPerson(context, workspace, { email: 'a@example.com' });
    await workspace.close();
    expect(await damages()).toEqual([]);
    await tamper((database) => database.run('DELETE FROM register WHERE seq = 2'));
    expect(await damages()).toContain('workspace.register_cut');
  });
});
