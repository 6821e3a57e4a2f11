import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineContext } from '../electron/engine/steps/context.ts';
import { exportCampaign } from '../electron/engine/export/export-campaign.ts';
import { suppressPerson } from '../electron/engine/suppression/suppress-person.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { undoImport } from '../electron/engine/import/match/undo-import.ts';
import { noticesReport } from '../electron/engine/notices/notices-report.ts';
import { writeNotices } from '../electron/engine/notices/write-notices.ts';
import {
  bought,
  context,
  copied,
  importing,
  newWorkspace,
  NOTICES,
  oppositionList,
  removeWorkspace,
  type Step,
} from './ground.ts';

/** Number of evenly spread moments at which an import is cancelled. */
const CANCELLATIONS = 6;
/** Milliseconds after which other jobs are cancelled; a job that has ended by then does not count. */
const MOMENTS = [100, 1000, 5000, 12_000];

/** Cancels a job after some milliseconds and returns the milliseconds until it stopped; null: it ended first. */
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

const NOTICE = { contact: 'ALPHA, 1 rue des Lilas, 69003 Lyon', purposes: 'vous écrire au sujet de notre linge' };

export const CANCELLING: Readonly<Record<string, Step>> = {
  /** The longest time until a list of oppositions, a list of all contacts, an undo, or a report or letters of notices stop after a cancellation. */
  async 'cancel-others'(path, _workbook, rows, population) {
    const { workspace, tidy } = await copied(path, 'others');
    const owing = await bought(path, 'owing');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const list = await oppositionList(folder, rows, population);
    const jobs: readonly ((cancelled: EngineContext) => Promise<unknown>)[] = [
      (cancelled) => suppressPerson(cancelled, workspace, { file: list }),
      (cancelled) =>
        exportCampaign(cancelled, workspace, { campaign: NOTICES, format: 'post-lines', out: join(folder, 'list') }),
      (cancelled) => undoImport(cancelled, workspace, '1'),
      (cancelled) => noticesReport(cancelled, owing.workspace, {}),
      (cancelled) =>
        writeNotices(cancelled, owing.workspace, { format: 'letters', out: join(folder, 'notices'), text: NOTICE }),
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
        await owing.tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** The longest time until an import stops after a cancellation. */
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
