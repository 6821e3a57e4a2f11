import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createWorkspaceFile } from '../../electron/engine/storage/create-workspace.ts';
import { MIGRATIONS } from '../../electron/engine/storage/migrations/index.ts';
import type { Migration } from '../../electron/engine/storage/migrations/migration.ts';
import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import type { Transaction } from '../../electron/engine/storage/transaction.ts';

/** When the workspaces of an older layout were created. */
export const AT = '2026-11-24T10:30:00+01:00';

const layoutBefore = (version: number): readonly Migration[] =>
  MIGRATIONS.filter((migration) => migration.version < version);

/**
 * Works with a workspace of the layout before a step; it is removed afterwards.
 *
 * @param version of the step. @param fill what the workspace has.
 */
export async function withLayoutBefore(
  version: number,
  work: (path: string) => Promise<void>,
  fill: (transaction: Transaction) => void = () => undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: layoutBefore(version) }, (transaction) => {
      fill(transaction);
      transaction.register({ at: AT, by: 'Nadège', action: 'workspace.created', subject: {} });
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Adds a list of letters to an older layout. @param purpose `transfer`, `commercial`. */
export function addExport(transaction: Transaction, id: number, purpose: string): void {
  transaction.run(
    `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions, purpose)
     VALUES (?, 'key', 'Liste', 'post', 'f', '2026-10-20T10:00:00+02:00', 'Nadège', '2026-10-20', 'fr', 'f', '{}', '[]', x'', ?)`,
    [id, purpose],
  );
}

/** The program before a step refuses a workspace that this program has opened, and leaves every byte of it. */
export async function expectRefusedBefore(version: number, path: string): Promise<void> {
  await (await openWorkspace(path, { by: 'Nadège' })).close();
  const bytes = readFileSync(path);
  await expect(openWorkspace(path, { by: 'Nadège', migrations: layoutBefore(version) })).rejects.toMatchObject({
    code: 'workspace.newer_version',
  });
  expect(readFileSync(path).equals(bytes)).toBe(true);
}
