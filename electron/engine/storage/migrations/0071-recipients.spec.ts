import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspaceFile } from '../create-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';
import { MIGRATIONS } from './index.ts';

const BEFORE = MIGRATIONS.filter(({ version }) => version < 71);
const AT = '2026-11-24T10:30:00+01:00';

/** A workspace of the layout before this step. */
async function withOldWorkspace(
  work: (path: string) => Promise<void>,
  fill: (transaction: Transaction) => void = () => undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aval-migration-'));
  const path = join(folder, 'old.aval');
  try {
    await createWorkspaceFile(path, 'Nadège', { migrations: BEFORE }, (transaction) => {
      transaction.register({ at: AT, by: 'Nadège', action: 'workspace.created', subject: {} });
      fill(transaction);
    });
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const passOn = (id: number, recipient: string): string =>
  `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions, purpose, recipient)
   VALUES (${String(id)}, 'key', 'Fichier', 'post', 'transfer-csv', '${AT}', 'Nadège', '2026-11-24', 'fr', 'x', '{}', '[]', x'', 'transfer', '${recipient}')`;

describe('step 0071', () => {
  it('knows each recipient of the lists of before once, in the spelling of the first', () =>
    withOldWorkspace(
      async (path) => {
        const workspace = await openWorkspace(path, { by: 'Nadège' });
        expect(workspace.all('SELECT name, contract_until AS until, at, by FROM recipients ORDER BY id')).toEqual([
          { name: 'BÉTA Literie', until: null, at: AT, by: 'Nadège' },
          { name: 'GAMMA', until: null, at: AT, by: 'Nadège' },
        ]);
        await workspace.close();
      },
      (transaction) => {
        for (const sql of [passOn(1, 'BÉTA Literie'), passOn(2, 'GAMMA'), passOn(3, 'beta literie')])
          transaction.run(sql);
      },
    ));

  it('refuses a name twice, and a document without its name', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const insert = (id: number, digest: string) => () =>
        workspace.write((transaction) =>
          transaction.run(
            `INSERT INTO recipients (id, name, folded, evidence_sha256, at, by) VALUES (${String(id)}, 'GAMMA', 'gamma', ${digest}, '${AT}', 'Nadège')`,
          ),
        );
      expect(insert(1, "'x'")).toThrow(/CHECK/);
      expect(insert(1, 'NULL')()).toBe(1);
      expect(insert(2, 'NULL')).toThrow(/UNIQUE/);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () =>
    withOldWorkspace(async (path) => {
      await (await openWorkspace(path, { by: 'Nadège' })).close();
      const bytes = readFileSync(path);
      await expect(openWorkspace(path, { by: 'Nadège', migrations: BEFORE })).rejects.toMatchObject({
        code: 'workspace.newer_version',
      });
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }));
});
