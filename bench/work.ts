import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frenchInstant } from '../electron/engine/steps/clock.ts';
import type { EngineContext } from '../electron/engine/steps/context.ts';
import { checkCampaign } from '../electron/engine/handlers/campaign.ts';
import { exportCampaign } from '../electron/engine/handlers/export.ts';
import { suppressPerson } from '../electron/engine/handlers/suppression.ts';
import { ContactDirectory } from '../electron/engine/contact/contact-directory.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { undoImport } from '../electron/engine/import/match/undo-import.ts';
import { createWorkspace } from '../electron/engine/storage/create-workspace.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
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
const LETTERS = {
  name: 'Noël',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'commercial',
  goods: 'linge',
  from: '2026-12-01',
  sender: SENDER,
};
/** Nobody is left out by the law: the lists are as long as they get. */
const NOTICES = {
  name: 'Rappel',
  organisation: 'ALPHA',
  channel: 'post',
  purpose: 'transactional',
  from: '2026-12-01',
  onePerHousehold: false,
  sender: SENDER,
};
const CALLS = {
  name: 'Rappel',
  organisation: 'ALPHA',
  channel: 'phone',
  purpose: 'transactional',
  from: '2026-12-01',
  callerId: '+33199000000',
};

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
/** Milliseconds after which other jobs are; a job that has ended by then is none to wait for. */
const MOMENTS = [100, 1000, 5000, 12_000];

/** A copy of a workspace, which is gone afterwards. */
async function copied(
  path: string,
  name: string,
): Promise<{ readonly workspace: Workspace; readonly tidy: () => Promise<void> }> {
  const copy = `${path}-${name}.aval`;
  await removeWorkspace(copy);
  await copyFile(path, copy);
  const workspace = await openWorkspace(copy, { by: BY });
  return {
    workspace,
    async tidy() {
      await workspace.close();
      await removeWorkspace(copy);
    },
  };
}

/** As many e-mails as there are rows, half of them known. */
async function oppositionList(folder: string, rows: number): Promise<string> {
  const list = join(folder, 'list.csv');
  const lines = Array.from({ length: rows }, (_, place) =>
    place % 2 === 0 ? benchPerson(place).email : `nobody.${String(place)}@example.org`,
  );
  await writeFile(list, `E-mail\n${lines.join('\n')}\n`);
  return list;
}

/** Runs a job, cancels it after so many milliseconds, and says how many more it took to give up; null: it ended before it could. */
async function timeUntilGivenUp(
  job: (cancelled: EngineContext) => Promise<unknown>,
  after: number,
): Promise<number | null> {
  const controller = new AbortController();
  const moment = { cancelled: 0 };
  const timer = setTimeout(() => {
    moment.cancelled = performance.now();
    controller.abort();
  }, after);
  const hasEnded = await job({ ...context, signal: controller.signal }).then(
    () => true,
    (error: unknown) => {
      if (!controller.signal.aborted) throw error;
      return false;
    },
  );
  clearTimeout(timer);
  return hasEnded ? null : performance.now() - moment.cancelled;
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
    const { workspace, tidy } = await copied(path, 'suppressed');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const list = await oppositionList(folder, rows);
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

  /** What the table of contacts searches and orders, in memory. */
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

  /** The import, taken back. */
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

  /** A list of oppositions, a list of everybody and an undo, each cancelled at several moments: how long they go on, at worst. */
  async 'cancel-others'(path, _workbook, rows) {
    const { workspace, tidy } = await copied(path, 'others');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const list = await oppositionList(folder, rows);
    const jobs: readonly ((cancelled: EngineContext) => Promise<unknown>)[] = [
      (cancelled) => suppressPerson(cancelled, workspace, { file: list }),
      (cancelled) =>
        exportCampaign(cancelled, workspace, { campaign: NOTICES, format: 'post-lines', out: join(folder, 'list') }),
      (cancelled) => undoImport(cancelled, workspace, '1'),
    ];
    return {
      async work() {
        const waits: number[] = [];
        for (const job of jobs) {
          for (const moment of MOMENTS) {
            const wait = await timeUntilGivenUp(job, moment);
            if (wait === null) break;
            waits.push(wait);
          }
        }
        return `${Math.max(...waits).toFixed(0)} ms at worst of ${String(waits.length)}`;
      },
      async tidy() {
        await tidy();
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
        const began = performance.now();
        await importFile(context, workspace, importing(workbook));
        const whole = performance.now() - began;
        const waits: number[] = [];
        await removeWorkspace(copy);
        for (let turn = 1; turn <= times; turn += 1) {
          const fresh = await newWorkspace(`${copy}${String(turn)}`);
          waits.push(
            (await timeUntilGivenUp(
              (cancelled) => importFile(cancelled, fresh, importing(workbook)),
              (whole * turn) / (times + 1),
            )) ?? 0,
          );
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
