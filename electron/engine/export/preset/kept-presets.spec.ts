import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALL, context, DIRECT, person, PHONE_CONSENT, withFirm } from '../../../../test/campaign/firm.ts';
import { restoreBackup } from '../../erasure/restore-backup.ts';
import { undoImport } from '../../import/match/undo-import.ts';
import { backupWorkspace } from '../../restore/backup.ts';
import { openWorkspace } from '../../storage/open-workspace.ts';
import { exportCampaign } from '../export-campaign.ts';
import { findPreset, keepPreset, keptPresets, removePreset } from './kept-presets.ts';
import { AIRCALL } from './shipped-presets.ts';

const document = {
  name: 'Hermès maison',
  columns: [
    { header: 'INDICE', field: 'reference' },
    { header: 'TEL', field: 'phone1' },
  ],
};

describe('the presets of a workspace', () => {
  it('are kept by name, and each change is in the register', () =>
    withFirm(({ workspace }) => {
      keepPreset(context, workspace, { document, replaces: false });
      expect(keptPresets(workspace).map(({ name }) => name)).toEqual(['Hermès maison']);
      expect(findPreset(workspace, 'HERMES MAISON')).toMatchObject({ name: 'Hermès maison', delimiter: ';' });
      expect(findPreset(workspace, 'Aircall')).toBe(AIRCALL);
      const taken = { ...document, name: 'hermes maison', delimiter: ',' };
      expect(() => keepPreset(context, workspace, { document: taken, replaces: false })).toThrow(
        expect.objectContaining({ code: 'preset.name_taken' }),
      );
      expect(findPreset(workspace, 'hermes maison')).toMatchObject({ delimiter: ';' });
      keepPreset(context, workspace, { document: taken, replaces: true });
      expect(keptPresets(workspace).map(({ name, delimiter }) => [name, delimiter])).toEqual([['hermes maison', ',']]);
      removePreset(context, workspace, 'HERMÈS MAISON');
      expect(keptPresets(workspace)).toEqual([]);
      const actions = workspace
        .all<{ action: string; subject: string }>("SELECT action, subject FROM register WHERE action LIKE 'preset.%'")
        .map(({ action, subject }) => [action, JSON.parse(subject) as unknown]);
      expect(actions).toMatchObject([
        ['preset.saved', { preset: 'Hermès maison', columns: 2 }],
        ['preset.saved', { preset: 'hermes maison', columns: 2 }],
        ['preset.removed', { preset: 'hermes maison' }],
      ]);
      return Promise.resolve();
    }));

  it.each([
    [{ ...document, name: 'Aircall' }, 'preset.name_shipped'],
    [{ ...document, columns: [] }, 'preset.no_columns'],
  ])('refuse %j and stay as they were', (refused, code) =>
    withFirm(({ workspace }) => {
      expect(() => keepPreset(context, workspace, { document: refused, replaces: true })).toThrow(
        expect.objectContaining({ code }),
      );
      expect(() => findPreset(workspace, 'Outil')).toThrow(
        expect.objectContaining({ code: 'preset.unknown', params: { name: 'Outil', names: 'aircall, voiso' } }),
      );
      expect(() => removePreset(context, workspace, 'aircall')).toThrow(
        expect.objectContaining({ code: 'preset.unknown' }),
      );
      expect(keptPresets(workspace)).toEqual([]);
      return Promise.resolve();
    }),
  );

  it('outlive an undo, a backup and its restore, and a closed workspace', () =>
    withFirm(async ({ workspace, folder, add }) => {
      const { importId } = await add([person(1)]);
      keepPreset(context, workspace, { document, replaces: false });
      await undoImport(context, workspace, importId ?? '');
      expect(keptPresets(workspace)).toHaveLength(1);
      await backupWorkspace(workspace, join(folder, 'copy.aval-backup'));
      removePreset(context, workspace, document.name);
      await restoreBackup(context, join(folder, 'copy.aval-backup'), join(folder, 'restored.aval'), false);
      const restored = await openWorkspace(join(folder, 'restored.aval'), { by: 'Nadège' });
      expect(keptPresets(restored).map(({ name }) => name)).toEqual(['Hermès maison']);
      await restored.close();
    }));

  it('write a list by their name', () =>
    withFirm(async ({ workspace, folder, add, reference }) => {
      await add([person(1)], { ...DIRECT, consents: [{ channel: 'phone', ...PHONE_CONSENT }] });
      keepPreset(context, workspace, { document, replaces: false });
      await exportCampaign(context, workspace, {
        campaign: CALL,
        format: 'preset',
        out: join(folder, 'list'),
        choices: { preset: findPreset(workspace, 'hermes maison') },
      });
      expect(readFileSync(join(folder, 'list', 'hermes-maison.csv'), 'utf8')).toBe(
        `INDICE;TEL\r\n${reference(1)};+33639981001\r\n`,
      );
    }));
});
