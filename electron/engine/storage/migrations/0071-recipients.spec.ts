import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>, fill?: (transaction: Transaction) => void) =>
  withLayoutBefore(71, work, fill);

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

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(71, path)));
});
