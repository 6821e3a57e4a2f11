import { describe, expect, it } from 'vitest';
import { expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(43, work);

describe('step 0043', () => {
  it('gives a workspace of before its table of comments, empty', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      expect(workspace.all('SELECT * FROM return_comments')).toEqual([]);
      await workspace.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(43, path)));
});
