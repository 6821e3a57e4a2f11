import { openWorkspace } from '../../electron/engine/storage/open-workspace.ts';
import { exportCampaign } from '../../electron/engine/export/export-campaign.ts';
import { context, LETTER } from './firm.ts';

/** A program that is killed during an export, with half of a list in the draft file. */
const [path = '', out = ''] = process.argv.slice(2);
const workspace = await openWorkspace(path, { by: context.by });
await exportCampaign(
  {
    ...context,
    onProgress: ({ phase, done }) => {
      if (phase === 'export' && done > 0) process.kill(process.pid, 'SIGKILL');
    },
  },
  workspace,
  { campaign: LETTER, format: 'post-lines', out },
);
