import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

describe('step 0081', () => {
  it('adds the requests of people, and answers that only grow', () =>
    withLayoutBefore(81, async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const run = (sql: string) => () => workspace.write((transaction) => transaction.run(sql));
      const request = (id: number, state: string, outcome: string) =>
        `INSERT INTO rights_requests (id, kind, received_on, person_hashes, found, due_on, state, outcome, closed_on, at, by)
         VALUES (${String(id)}, 'access', '2026-11-02', '[]', 0, '2026-12-02', '${state}', ${outcome}, ${outcome === 'NULL' ? 'NULL' : "'2026-11-03'"}, '${AT}', 'Nadège')`;
      expect(run(request(1, 'open', 'NULL'))()).toBe(1);
      expect(run(request(2, 'closed', 'NULL'))).toThrow(/CHECK/);
      expect(run(request(3, 'open', "'done'"))).toThrow(/CHECK/);
      run(
        `INSERT INTO rights_answers (id, request_id, on_day, kind, file, file_sha256, at, by) VALUES (1, 1, '2026-11-03', 'letter', 'reponse.pdf', 'x', '${AT}', 'Nadège')`,
      )();
      expect(run("UPDATE rights_answers SET file = 'other.pdf'")).toThrow(/only grow/);
      expect(run('DELETE FROM rights_answers')).toThrow(/only grow/);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () =>
    withLayoutBefore(81, (path) => expectRefusedBefore(81, path)));
});
