import { join } from 'node:path';
import { expect, it } from 'vitest';
import { context, LETTER, person, withFirm } from '../../../test/campaign/firm.ts';
import { exportCampaign } from './export-campaign.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { verifyWorkspace } from '../restore/verify.ts';
import { verifyFolder } from './verify-folder.ts';

const DAY = { at: context.now(), by: context.by };

it.each(['before it', 'while it runs', 'after it'])(
  'a list approved %s matches the register once an import has ended',
  (when) =>
    withFirm(async ({ folder, workspace, add }) => {
      await add([person(1)]);
      const out = join(folder, 'list');
      const approve = () => exportCampaign(context, workspace, { campaign: LETTER, format: 'post-lines', out });
      if (when === 'before it') await approve();
      await workspace.bulk(async (shadow) => {
        for (const rows of [1, 2]) shadow.register({ ...DAY, action: 'import.accepted', subject: { rows } });
        if (when === 'while it runs') await approve();
        shadow.register({ ...DAY, action: 'import.accepted', subject: { rows: 3 } });
      });
      if (when === 'after it') await approve();
      expect((await verifyFolder(realFileSystem, workspace, out)).damages).toEqual([]);
      expect((await verifyWorkspace(workspace.path)).damages).toEqual([]);
      workspace.write((transaction) => transaction.register({ ...DAY, action: 'note.added', subject: {} }));
      expect((await verifyFolder(realFileSystem, workspace, out)).damages).toEqual([]);
    }),
);
