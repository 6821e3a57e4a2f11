import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(40, work);

function change(workspace: Workspace, sql: string): () => number {
  return () => workspace.write((transaction) => transaction.run(sql));
}

const EXPORT = `INSERT INTO exports (id, campaign, name, channel, format, at, by, evaluated_at, ruleset, fingerprint, funnel, files, decisions)
  VALUES (7, 'key', 'Information', 'post', 'letters', '${AT}', 'Nadège', '2026-11-24', 'fr', 'x', '{}', '[]', x'')`;
const ROUND = `INSERT INTO notice_rounds (id, at, by, export_id, way) VALUES (1, '${AT}', 'Nadège', 7, 'post')`;
const NOTICE = 'INSERT INTO notices (contact_id, origin_id, import_id, round_id, place) VALUES (3, 1, 1, 1, 0)';
const EXEMPTION = `INSERT INTO notice_rounds (id, at, by, on_day, exempt_reason) VALUES (2, '${AT}', 'Nadège', '2026-11-24', 'adresses perdues')`;

describe('step 0040', () => {
  it('gives a workspace of before its tables of notices, which only grow', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      for (const sql of [
        EXPORT,
        ROUND,
        NOTICE,
        EXEMPTION,
        NOTICE.replace('1, 0)', '2, 0)'),
        `INSERT INTO notice_texts (id, version, at, text, sha256) VALUES (1, 1, '${AT}', 'Nous…', 'x')`,
      ])
        change(workspace, sql)();
      for (const table of ['notices', 'notice_rounds', 'notice_texts'])
        expect(change(workspace, `DELETE FROM ${table}`), table).toThrow(/only grow/);
      expect(change(workspace, 'UPDATE notices SET contact_id = 4')).toThrow(/only grow/);
      expect(change(workspace, "UPDATE notice_rounds SET by = 'Paul'")).toThrow(/only grow/);
      expect(change(workspace, "UPDATE notice_texts SET text = ''")).toThrow(/only grow/);
      await workspace.close();
    }));

  it('lets the notices of a list go that could not take its place', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      for (const sql of [EXPORT, ROUND, NOTICE, 'DELETE FROM exports WHERE id = 7']) change(workspace, sql)();
      expect(change(workspace, 'DELETE FROM notices WHERE round_id = 1')()).toBe(1);
      expect(change(workspace, 'DELETE FROM notice_rounds WHERE id = 1')()).toBe(1);
      await workspace.close();
    }));

  it.each([
    ['a list with a reason', "(1, '', '', 7, 'post', NULL, NULL, 'x')"],
    ['neither a list nor a reason', "(1, '', '', NULL, NULL, NULL, NULL, NULL)"],
    ['an exemption without a day', "(1, '', '', NULL, NULL, NULL, NULL, 'x')"],
    ['a way that is none', "(1, '', '', 7, 'fax', NULL, NULL, NULL)"],
  ])('refuses %s', (_, values) =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const sql = `INSERT INTO notice_rounds (id, at, by, export_id, way, text_id, on_day, exempt_reason) VALUES ${values}`;
      expect(change(workspace, sql)).toThrow(/CHECK/);
      await workspace.close();
    }),
  );

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(40, path)));
});
