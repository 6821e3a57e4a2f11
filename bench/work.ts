import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frenchInstant } from '../electron/engine/clock.ts';
import type { EngineContext } from '../electron/engine/context.ts';
import { checkCampaign } from '../electron/engine/handlers/campaign.ts';
import { exportCampaign } from '../electron/engine/handlers/export.ts';
import { suppress } from '../electron/engine/handlers/suppression.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { createWorkspace } from '../electron/engine/workspace/create-workspace.ts';
import { openWorkspace } from '../electron/engine/workspace/open-workspace.ts';
import type { Workspace } from '../electron/engine/workspace/workspace.ts';
import { benchPerson } from './people.ts';

/** The steps of the main job, each as one piece of work to be measured: what is prepared first does not count. */
interface Prepared {
  readonly work: () => Promise<string>;
  readonly tidy: () => Promise<void>;
}

/** @param workspace path of the workspace that `import` makes and the others work on. */
type Step = (workspace: string, workbook: string, rows: number) => Promise<Prepared>;

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
const SENDER = { name: 'ALPHA', address: '1 rue des Lilas, 69003 Lyon', oppositionContact: 'contact@example.com' };
const LETTERS = { name: 'Noël', organisation: 'ALPHA', channel: 'post', purpose: 'commercial', goods: 'linge', from: '2026-12-01', sender: SENDER };
/** Nobody is left out by the law: the lists are as long as they get. */
const NOTICES = { name: 'Rappel', organisation: 'ALPHA', channel: 'post', purpose: 'transactional', from: '2026-12-01', onePerHousehold: false, sender: SENDER };
const CALLS = { name: 'Rappel', organisation: 'ALPHA', channel: 'phone', purpose: 'transactional', from: '2026-12-01', callerId: '+33199000000' };

const SUFFIXES = ['', '-journal', '-backup', '-backup-journal', '-lock'];

async function removeWorkspace(path: string): Promise<void> {
  for (const suffix of SUFFIXES) await rm(`${path}${suffix}`, { force: true });
}

async function newWorkspace(path: string): Promise<Workspace> {
  await removeWorkspace(path);
  return createWorkspace(path, { organisation: 'ALPHA', at: context.now(), by: BY });
}

const importing = (file: string) => ({ file, origin: ORIGIN, evidenceFolder: '.', dryRun: false });

/** Exports a campaign into a folder that is gone afterwards. */
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

/** At how many moments, evenly spread, an import is cancelled. */
const CANCELLATIONS = 6;

export const STEPS: Readonly<Record<string, Step>> = {
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

  export: exporting(LETTERS, 'post-lines'),
  'long-xlsx': exporting(NOTICES, 'post-lines'),
  'long-csv': exporting(CALLS, 'dialer-csv'),

  /** A list as long as the workspace, in clear, half of it known here: taken in, hashed, and held against everybody. */
  async suppress(path, _workbook, rows) {
    const copy = `${path}-suppressed.aval`;
    await removeWorkspace(copy);
    await copyFile(path, copy);
    const workspace = await openWorkspace(copy, { by: BY });
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const list = join(folder, 'list.csv');
    const lines = Array.from({ length: rows }, (_, place) => (place % 2 === 0 ? benchPerson(place).email : `nobody.${String(place)}@example.org`));
    await writeFile(list, `E-mail\n${lines.join('\n')}\n`);
    return {
      async work() {
        const { added } = await suppress(context, workspace, { file: list });
        const { funnel } = await checkCampaign(context, workspace, { campaign: { ...LETTERS, channel: 'email' } });
        return `${String(added)} entries, ${String(funnel.steps.find(({ step }) => step === 'suppressed')?.out ?? 0)} contacts`;
      },
      async tidy() {
        await workspace.close();
        await removeWorkspace(copy);
        await rm(folder, { recursive: true });
      },
    };
  },

  /** An import that is cancelled at several moments: how long it goes on, at worst. */
  async cancel(path, workbook, rows) {
    const times = rows < 1_000_000 ? CANCELLATIONS : CANCELLATIONS / 2;
    const copy = `${path}-cancelled.aval`;
    const workspace = await newWorkspace(copy);
    return {
      async work() {
        const whole = await timeUntilEnd(workspace, workbook, null);
        const waits: number[] = [];
        await removeWorkspace(copy);
        for (let turn = 1; turn <= times; turn += 1) {
          const fresh = await newWorkspace(`${copy}${String(turn)}`);
          waits.push(await timeUntilEnd(fresh, workbook, (whole * turn) / (times + 1)));
          await fresh.close();
          await removeWorkspace(`${copy}${String(turn)}`);
        }
        return `${Math.max(...waits).toFixed(0)} ms at worst of ${String(times)}`;
      },
      async tidy() {
        await workspace.close();
        await removeWorkspace(copy);
      },
    };
  },
};

/** Imports, in milliseconds; with `after`, cancels after so many and says how many more it took to end: none when it had ended. */
async function timeUntilEnd(workspace: Workspace, workbook: string, after: number | null): Promise<number> {
  const controller = new AbortController();
  const moments = { began: performance.now(), cancelled: performance.now() };
  const cancel = (): void => {
    moments.cancelled = performance.now();
    controller.abort();
  };
  const timer = after === null ? undefined : setTimeout(cancel, after);
  await importFile({ ...context, signal: controller.signal }, workspace, importing(workbook)).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  clearTimeout(timer);
  if (after === null) return performance.now() - moments.began;
  return controller.signal.aborted ? performance.now() - moments.cancelled : 0;
}
