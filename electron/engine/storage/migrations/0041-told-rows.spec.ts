import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { readContact } from '../../contact/contact-reader.ts';
import { countReturnedCalls, readPeopleCalled } from '../../sql/export-events.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Transaction } from '../transaction.ts';

const CALLED = '2026-12-01T10:05:00+01:00';

const IMPORT = (id: number, kind: string): string =>
  `INSERT INTO imports (id, kind, at, by, file, sha256, origin, mapping, rows, created, updated, unchanged, rejected, oppositions, last_contact_id)
   VALUES (${String(id)}, '${kind}', '${AT}', 'Nadège', 'x.csv', '', '{}', '{}', 1, 0, 1, 0, 0, 0, 1)`;
const NOTHING_SAID = JSON.stringify({ person: { audience: 'consumer' }, emails: [], phones: [] });

/** A contact, and a file of returns about him, as the layout of before has them. */
function returned(transaction: Transaction): void {
  for (const sql of [
    IMPORT(1, 'file'),
    IMPORT(2, 'record'),
    "INSERT INTO contacts (id, audience, last_name) VALUES (1, 'consumer', 'DURAND')",
    'INSERT INTO contributions (contact_id, import_id, row) VALUES (1, 1, 2)',
    `INSERT INTO contributions (contact_id, import_id, row, payload) VALUES (1, 2, 2, '${NOTHING_SAID}')`,
    `INSERT INTO calls (contact_id, import_id, row, part, at, outcome) VALUES (1, 2, 2, 0, '${CALLED}', 'refused')`,
    `INSERT INTO return_files (import_id, kind, rows, applied, known, unmatched, unusable, complete) VALUES (2, 'calls', 1, 1, 0, 0, 0, 0)`,
    `INSERT INTO return_rows (return_id, row, contact_id, at, code, meaning) VALUES (2, 2, 1, '${CALLED}', 'NI', 'refused')`,
    `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions)
     VALUES (7, 'key', 'Appels', 'phone', 'vicidial', '${AT}', 'Nadège', '2026-11-24', 'fr', 'x', '{}', '[]', x'')`,
    'INSERT INTO export_returns (export_id, import_id) VALUES (7, 2)',
  ])
    transaction.run(sql);
}

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(41, work, returned);

describe('step 0041', () => {
  it('counts each call once, whether it has a row of its own or stands in the row of a file', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const told = (): unknown => {
        const contact = readContact(workspace, 1);
        return [
          contact?.calls,
          contact?.contributions.map(({ importId, row, byHand }) => [importId, row, byHand]),
          countReturnedCalls(workspace, 7),
          [...readPeopleCalled(workspace, 7)],
        ];
      };
      const called = { importId: 2, row: 2, at: CALLED, outcome: 'refused' };
      const before = [
        [1, 2, false],
        [2, 2, true],
      ];
      expect(told()).toEqual([[called], before, 1, [1]]);
      workspace.write((transaction) => {
        transaction.run(IMPORT(3, 'record'));
        transaction.run(
          `INSERT INTO return_rows (return_id, row, contact_id, at, code, meaning, calls) VALUES (3, 2, 1, '${CALLED}', 'NA', 'no_answer', 2)`,
        );
        transaction.run('INSERT INTO export_returns (export_id, import_id) VALUES (7, 3)');
      });
      const unanswered = { importId: 3, row: 2, at: CALLED, outcome: 'no_answer' };
      expect(told()).toEqual([[called, unanswered, unanswered], [...before, [3, 2, true]], 3, [1]]);
      await workspace.close();
    }));

  it('lets a row forget whom it was about, and nothing else', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const change = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      expect(change('UPDATE return_rows SET calls = 3, contact_id = NULL')).toThrow(/returns only grow/);
      expect(change("UPDATE return_rows SET last_contact_on = '2026-12-01', contact_id = NULL")).toThrow(/only grow/);
      expect(change('UPDATE return_rows SET contact_id = NULL')()).toBe(1);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(41, path)));
});
