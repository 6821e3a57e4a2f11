import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCampaign } from '../electron/engine/campaign/check-campaign.ts';
import { exportCampaign } from '../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../electron/engine/suppression/suppress-person.ts';
import { judgeToday } from '../electron/engine/campaign/today/standing-today.ts';
import { ContactDirectory } from '../electron/engine/contact/contact-directory.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { undoImport } from '../electron/engine/import/match/undo-import.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
import { AFTERWARDS } from './afterwards.ts';
import { CANCELLING } from './cancelling.ts';
import {
  BY,
  CALLS,
  context,
  copied,
  importing,
  LETTERS,
  newWorkspace,
  NOTICES,
  oppositionList,
  type Step,
} from './ground.ts';

/** Exports a campaign into a temporary folder. */
function exporting(campaign: object, format: string): Step {
  return async (path) => {
    const workspace = await openWorkspace(path, { by: BY });
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    return {
      async work() {
        const { files } = await exportCampaign(context, workspace, { campaign, format, out: join(folder, 'list') });
        return files.map(({ name, rows }) => `${name} ${String(rows)}`).join(', ');
      },
      async tidy() {
        await workspace.close();
        await rm(folder, { recursive: true });
      },
    };
  };
}

export const BENCH_STEPS: Readonly<Record<string, Step>> = {
  async import(path, workbook) {
    const workspace = await newWorkspace(path);
    return {
      async work() {
        const { rows, created } = await importFile(context, workspace, importing(workbook));
        return `${String(rows)} rows, ${String(created)} contacts`;
      },
      tidy: () => workspace.close(),
    };
  },

  /** The file that everybody came from, a second time. */
  async again(path, workbook) {
    const { workspace, tidy } = await copied(path, 'again');
    return {
      async work() {
        const { updated, unchanged } = await importFile(context, workspace, importing(workbook));
        return `${String(updated)} updated, ${String(unchanged)} unchanged`;
      },
      tidy,
    };
  },

  async open(path) {
    let workspace: Workspace | null = null;
    return {
      async work() {
        workspace = await openWorkspace(path, { by: BY, readOnly: true });
        return 'open';
      },
      tidy: async () => workspace?.close(),
    };
  },

  async check(path) {
    const workspace = await openWorkspace(path, { by: BY, readOnly: true });
    return {
      async work() {
        const { funnel } = await checkCampaign(context, workspace, { campaign: LETTERS });
        return `${String(funnel.eligible)} of ${String(funnel.total)}`;
      },
      tidy: () => workspace.close(),
    };
  },

  /** A campaign of calls in a workspace whose contacts stood on lists: `long-csv` and `long-xlsx` come first. */
  async 'check-after'(path) {
    const workspace = await openWorkspace(path, { by: BY, readOnly: true });
    return {
      async work() {
        const { funnel } = await checkCampaign(context, workspace, { campaign: { ...CALLS, name: 'Relance' } });
        return `${String(funnel.eligible)} of ${String(funnel.total)}`;
      },
      tidy: () => workspace.close(),
    };
  },

  /** The bars of Home. */
  async today(path) {
    const workspace = await openWorkspace(path, { by: BY, readOnly: true });
    return {
      async work() {
        const { channels } = await judgeToday(context, workspace, 'commercial', {
          known: ['linge'],
          forCalls: 'linge',
        });
        return channels
          .map(({ channel, allow, conditional }) => `${channel} ${String(allow + conditional)}`)
          .join(', ');
      },
      tidy: () => workspace.close(),
    };
  },

  export: exporting(LETTERS, 'post-lines'),
  'long-xlsx': exporting(NOTICES, 'post-lines'),
  'long-csv': exporting(CALLS, 'dialer-csv'),

  /** A list as long as the workspace, in clear, half of it known: read, hashed, and compared with all contacts. */
  async suppress(path, _workbook, rows, population) {
    const { workspace, tidy } = await copied(path, 'suppressed');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const list = await oppositionList(folder, rows, population);
    return {
      async work() {
        const { added } = await suppressPerson(context, workspace, { file: list });
        const { funnel } = await checkCampaign(context, workspace, { campaign: { ...LETTERS, channel: 'email' } });
        return `${String(added)} entries, ${String(funnel.steps.find(({ step }) => step === 'suppressed')?.out ?? 0)} contacts`;
      },
      async tidy() {
        await tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** The in-memory directory that the table of contacts searches and sorts. */
  async directory(path) {
    const workspace = await openWorkspace(path, { by: BY, readOnly: true });
    return {
      async work() {
        const { size } = await ContactDirectory.read(context, workspace);
        return `${String(size)} contacts`;
      },
      tidy: () => workspace.close(),
    };
  },

  /** Undoes the import. */
  async undo(path) {
    const { workspace, tidy } = await copied(path, 'undone');
    return {
      async work() {
        const { removed } = await undoImport(context, workspace, '1');
        return `${String(removed)} contacts`;
      },
      tidy,
    };
  },

  ...AFTERWARDS,
  ...CANCELLING,
};
