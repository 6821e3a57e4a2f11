import { createWorkspaceFile } from '../../electron/engine/storage/create-workspace.ts';
import type { FileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import type { Machine } from '../../electron/engine/storage/disk/machine.ts';
import type { Migration } from '../../electron/engine/storage/migrations/migration.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';

/** A minimal layout: notes, and the tables that persistence needs. */
export const SMALL_LAYOUT: readonly Migration[] = [
  {
    version: 10,
    title: 'notes',
    statements: [
      'CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, weight REAL, attachment BLOB) STRICT',
      'CREATE TABLE evidence (import_id INTEGER NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL) STRICT',
      'CREATE TABLE proof_evidence (proof_id INTEGER NOT NULL, sha256 TEXT NOT NULL, is_kept INTEGER NOT NULL) STRICT',
      'CREATE TABLE recipients (evidence_sha256 TEXT) STRICT',
      "CREATE TABLE suppliers (evidence TEXT NOT NULL DEFAULT '[]') STRICT",
      'CREATE TABLE supplier_proofs (evidence_sha256 TEXT) STRICT',
      `CREATE TABLE register (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
        file_sha256 TEXT, previous TEXT NOT NULL, hash TEXT NOT NULL
      ) STRICT`,
    ],
  },
];

export const SECOND_STEP: Migration = {
  version: 20,
  title: 'colours',
  statements: ["ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'white'"],
};

/** The counts of a restore, for specs about its files. */
export const NOT_COUNTED = {
  holdingOf: () => ({ contacts: 0, oppositions: 0 }),
  notInBackup: () => ({ contacts: 0, changes: 0 }),
} as const;

export const PATH = '/disk/demo.aval';

/** A computer that runs only the process of this number. */
export function machineWith(process: number, name = 'poste-1'): Machine {
  return {
    self: () => ({ machine: name, process, began: null, boot: null, uptime: 0 }),
    isRunning: (identity) => identity.process === process,
  };
}

let lastProcess = 100;

/** Opens as a new process; earlier holders are dead. */
export function openSmall(
  fileSystem: FileSystem,
  options: { readonly readOnly?: boolean; readonly migrations?: readonly Migration[]; readonly machine?: Machine } = {},
): Promise<Workspace> {
  lastProcess += 1;
  return openWorkspace(PATH, {
    by: 'Camille',
    fileSystem,
    migrations: SMALL_LAYOUT,
    machine: machineWith(lastProcess),
    ...options,
  });
}

export async function createSmall(fileSystem: FileSystem): Promise<Workspace> {
  await createSmallFile(fileSystem);
  return openSmall(fileSystem);
}

export async function createSmallFile(fileSystem: FileSystem): Promise<void> {
  lastProcess += 1;
  await createWorkspaceFile(
    PATH,
    'Camille',
    { fileSystem, migrations: SMALL_LAYOUT, machine: machineWith(lastProcess) },
    (transaction) => {
      transaction.run("INSERT INTO notes (id, text) VALUES (1, 'first')");
    },
  );
}

/** One small change: a note, and its line in the register. */
export function addNote(workspace: Workspace, text: string): void {
  workspace.write((transaction) => {
    transaction.run('INSERT INTO notes (id, text) VALUES (?, ?)', [transaction.nextId('notes'), text]);
    transaction.register({
      at: '2026-11-24T10:00:00+01:00',
      by: 'Camille',
      action: 'note.added',
      subject: { length: text.length },
    });
  });
}

export function notesOf(workspace: Workspace): string[] {
  return workspace.all<{ text: string }>('SELECT text FROM notes ORDER BY id').map(({ text }) => text);
}
