import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCampaign } from '../electron/engine/export/export-campaign.ts';
import { noticesReport } from '../electron/engine/notices/notices-report.ts';
import { makePlan } from '../electron/engine/plan/make-plan.ts';
import { recallLists } from '../electron/engine/recall/recall-lists.ts';
import { takeReturns } from '../electron/engine/returns/take-returns.ts';
import { readWorkspaceIdentity } from '../electron/engine/storage/create-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
import { writtenReference } from '../shared/domain/contact/reference.ts';
import { namedSupplier } from '../electron/engine/suppliers/named-supplier.ts';
import { supplierWorth } from '../electron/engine/suppliers/supplier-worth.ts';
import { sellFile } from '../electron/engine/transfer/sell-file.ts';
import { bought, CALLS, context, copied, delivered, LETTERS, NOTICES, type Step, SUPPLIER, told } from './ground.ts';

/** The outcomes of a day of calls, out of a hundred. */
const OUTCOMES: readonly (readonly [code: string, share: number])[] = [
  ['NA', 40],
  ['A', 20],
  ['B', 8],
  ['PU', 6],
  ['NI', 10],
  ['DNC', 3],
  ['SALE', 5],
  ['CALLBK', 4],
  ['DC', 4],
];
const HUNDRED = OUTCOMES.flatMap(([code, share]) => Array.from({ length: share }, () => code));

/** A calls report of VICIdial with one call of each contact, in its order. */
async function callsReport(folder: string, workspace: Workspace, rows: number): Promise<string> {
  const file = join(folder, 'export_calls_report.csv');
  const { code } = readWorkspaceIdentity(workspace);
  const people = Number(workspace.get('SELECT max(id) AS last FROM contacts')?.['last']);
  const lines = Array.from({ length: rows }, (_, place) => {
    const second = (place * 7) % 28_800;
    const clock = [10 + Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    const at = clock.map((part) => String(part).padStart(2, '0')).join(':');
    const day = String(2 + Math.floor(place / people)).padStart(2, '0');
    const reference = writtenReference(code, 1 + (place % people));
    return `2026-11-${day} ${at},${HUNDRED[(place * 37) % 100] ?? ''},agent,${reference},Rappel`;
  });
  await writeFile(file, `call_date,status,user,vendor_lead_code,list_name\n${lines.join('\n')}\n`);
  return file;
}

/** Five lists of nearly everybody, by three channels. */
const LISTS: readonly (readonly [campaign: object, format: string])[] = [
  [NOTICES, 'post-lines'],
  [{ ...NOTICES, name: 'Avis' }, 'mail-merge'],
  [CALLS, 'dialer-csv'],
  [{ ...CALLS, name: 'Second rappel' }, 'vicidial'],
  [{ ...NOTICES, name: 'Message', channel: 'email' }, 'email-csv'],
];

/** After the import: a contact stated again since its list was approved would be compared with it. */
const LATER = { ...context, now: () => '2026-11-24T18:00:00+01:00' };

const TRANSFER = { ...LETTERS, name: 'Fichier', purpose: 'transfer', recipient: 'BETA' };

export const LISTS_RECALLED = LISTS.length;

export const AFTERWARDS: Readonly<Record<string, Step>> = {
  /** As many calls as rows, told by a dialer. */
  async returns(path, _workbook, rows) {
    const { workspace, tidy } = await copied(path, 'returned');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    const file = await callsReport(folder, workspace, rows);
    return {
      async work() {
        const { applied, oppositions, touched } = await takeReturns(context, workspace, { file, dryRun: false });
        return `${String(applied)} applied, ${String(oppositions)} oppositions, ${String(touched)} touched`;
      },
      async tidy() {
        await tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** Judges five lists of nearly everybody again; their export does not count. */
  async recall(path) {
    const { workspace, tidy } = await copied(path, 'recalled');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    for (const [place, [campaign, format]] of LISTS.entries())
      await exportCampaign(LATER, workspace, { campaign, format, out: join(folder, String(place)) });
    return {
      async work() {
        const { exports } = await recallLists(context, workspace, { dryRun: true });
        const sum = (field: 'people' | 'withdrawn'): string =>
          String(exports.reduce((total, list) => total + list[field], 0));
        return `${sum('people')} rows of ${String(exports.length)} lists, ${sum('withdrawn')} withdrawn`;
      },
      async tidy() {
        await tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** Who of a bought file is to be informed of its source, by when and by which way. */
  async notices(path) {
    const { workspace, tidy } = await bought(path, 'bought');
    return {
      async work() {
        const { owed, overdue, origins } = await noticesReport(context, workspace, {});
        const letters = origins.reduce((sum, { post }) => sum + post, 0);
        return `${String(owed)} owed, ${String(overdue)} overdue, ${String(letters)} by letter`;
      },
      tidy,
    };
  },

  /** What a delivery of everybody is worth, by every channel. */
  async supplier(path) {
    const { workspace, tidy } = await delivered(path, 'delivered');
    return {
      async work() {
        const supplier = namedSupplier(workspace, SUPPLIER);
        const { rows, unproven, usable } = await supplierWorth(context, workspace, supplier, context.today());
        return `${String(rows)} rows, ${String(unproven)} unproven, ${Object.values(usable).join(' + ')} usable`;
      },
      tidy,
    };
  },

  /** Passes everybody with an address on to a partner. */
  async transfer(path) {
    const { workspace, tidy } = await told(path, 'passed-on');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    return {
      async work() {
        const asked = { campaign: TRANSFER, format: 'transfer-csv', out: join(folder, 'list') };
        const { funnel, proofs = 0 } = await exportCampaign(context, workspace, asked);
        return `${String(funnel.eligible)} passed on, ${String(proofs)} proofs`;
      },
      async tidy() {
        await tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** Sells the same people for two channels. */
  async sale(path) {
    const { workspace, tidy } = await told(path, 'sold');
    const folder = await mkdtemp(join(tmpdir(), 'aval-bench-'));
    return {
      async work() {
        const { channel: _channel, ...rest } = TRANSFER;
        const campaign = { ...rest, sale: true, channels: ['post', 'email'] };
        const asked = { campaign, format: 'transfer-csv', out: join(folder, 'sale') };
        const { transferred, notTransferable } = await sellFile(context, workspace, asked);
        return `${String(transferred)} sold, ${String(notTransferable)} left out`;
      },
      async tidy() {
        await tidy();
        await rm(folder, { recursive: true });
      },
    };
  },

  /** Plans a week of calls to everybody with a number. */
  async plan(path) {
    const { workspace, tidy } = await copied(path, 'planned');
    return {
      async work() {
        const campaign = { ...CALLS, name: 'Planning' };
        const { people, planned } = await makePlan(context, workspace, { campaign, agents: 25, pace: 20 });
        return `${String(people)} people, ${String(planned)} calls planned`;
      },
      tidy,
    };
  },
};
