import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frenchInstant } from '../electron/engine/clock.ts';
import type { EngineContext } from '../electron/engine/context.ts';
import { checkCampaign } from '../electron/engine/handlers/campaign.ts';
import { exportCampaign } from '../electron/engine/handlers/export.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { createWorkspace } from '../electron/engine/workspace/create-workspace.ts';
import { openWorkspace } from '../electron/engine/workspace/open-workspace.ts';
import type { Workspace } from '../electron/engine/workspace/workspace.ts';

/** The steps of the main job, each as one piece of work to be measured: what is prepared first does not count. */
type Prepared = { readonly work: () => Promise<string>; readonly tidy: () => Promise<void> };

const BY = 'bench';
const MOMENT = new Date('2026-11-24T09:00:00Z');
const context: EngineContext = { by: BY, now: () => frenchInstant(MOMENT), today: () => '2026-11-24', language: 'fr' };

const ORIGIN = {
  kind: 'direct',
  source: 'Boutique',
  on: '2026-10-01',
  informed: true,
  objectionOffered: true,
  audience: 'consumer',
  consents: [{ channel: 'email', organisations: ['ALPHA'], goods: ['*'], positiveAct: true, proof: true }],
  sales: { goods: 'linge', informed: true, refusalOffered: true },
};
const CAMPAIGN = { name: 'Noël', organisation: 'ALPHA', channel: 'post', purpose: 'commercial', goods: 'linge', from: '2026-12-01', sender: { name: 'ALPHA', address: '1 rue des Lilas, 69003 Lyon', oppositionContact: 'contact@example.com' } };

export const STEPS: Readonly<Record<string, (workspace: string, workbook: string) => Promise<Prepared>>> = {
  async import(path, workbook) {
    for (const suffix of ['', '-journal', '-backup', '-backup-journal', '-lock']) await rm(`${path}${suffix}`, { force: true });
    const workspace = await createWorkspace(path, { organisation: 'ALPHA', at: context.now(), by: BY });
    return {
      async work() {
        const { rows, created } = await importFile(context, workspace, { file: workbook, origin: ORIGIN, evidenceFolder: '.', dryRun: false });
        return `${String(rows)} rows, ${String(created)} contacts`;
      },
      tidy: () => workspace.close(),
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
        const { funnel } = await checkCampaign(context, workspace, { campaign: CAMPAIGN });
        return `${String(funnel.eligible)} of ${String(funnel.total)}`;
      },
      tidy: () => workspace.close(),
    };
  },

  async export(path) {
    const workspace = await openWorkspace(path, { by: BY });
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    return {
      async work() {
        const { files } = await exportCampaign(context, workspace, { campaign: CAMPAIGN, format: 'post-lines', out: join(folder, 'list') });
        return files.map(({ name, rows }) => `${name} ${String(rows)}`).join(', ');
      },
      async tidy() {
        await workspace.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};
