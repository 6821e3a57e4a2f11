import { describe, expect, it } from 'vitest';
import { AT, expectRefusedBefore, withLayoutBefore } from '../../../../test/workspace/old-layout.ts';
import { deletePreset, putPreset, presetRow, readPresets } from '../../sql/presets.ts';
import { openWorkspace } from '../open-workspace.ts';

/** A workspace of the layout before this step. */
const withOldWorkspace = (work: (path: string) => Promise<void>) => withLayoutBefore(26, work);

describe('step 0026', () => {
  it('gives an older workspace its table of presets, one row a name without case and accents', () =>
    withOldWorkspace(async (path) => {
      const workspace = await openWorkspace(path, { by: 'Nadège' });
      const put = (name: string, document: string) =>
        workspace.write((transaction) => putPreset(transaction, { name, document, at: AT, by: 'Nadège' }));
      expect(readPresets(workspace)).toEqual([]);
      put('Hermès', '{"first":true}');
      put('Appels', '{}');
      put('HERMES', '{"second":true}');
      expect(readPresets(workspace).map(({ name, document }) => [name, document])).toEqual([
        ['Appels', '{}'],
        ['HERMES', '{"second":true}'],
      ]);
      expect(presetRow(workspace, 'hermès')).toMatchObject({ name: 'HERMES', by: 'Nadège', at: AT });
      expect(presetRow(workspace, 'autre')).toBeUndefined();
      const remove = () => workspace.write((transaction) => deletePreset(transaction, 'hermes'));
      expect([remove(), remove()]).toEqual([true, false]);
      await workspace.close();
      const again = await openWorkspace(path, { by: 'Nadège' });
      expect(readPresets(again).map(({ name }) => name)).toEqual(['Appels']);
      await again.close();
    }));

  it('is refused untouched by the program of before', () => withOldWorkspace((path) => expectRefusedBefore(26, path)));
});
