/**
 * `node bench/desks.ts WORKSPACE [WORKBOOK]`: what the desks cost beside one check of a campaign, on one workspace, each in a
 * process of its own. With a workbook: also what comparing its new contacts with all others costs beside the check of its
 * import, into an empty workspace and into this one, in the same process. Processor seconds: other programs do not
 * lengthen them.
 */
import { textTable } from '../electron/cli/table.ts';
import { checkCampaign } from '../electron/engine/campaign/check-campaign.ts';
import { listHouseholds } from '../electron/engine/households/list-households.ts';
import { importFile } from '../electron/engine/import/import-file.ts';
import { findCare } from '../electron/engine/person/find-care.ts';
import { lookUpPerson } from '../electron/engine/person/lookup.ts';
import { listDuplicates } from '../electron/engine/person/pairs/probable-duplicates.ts';
import { readProcessingRecord } from '../electron/engine/processing/processing-record.ts';
import { listStates } from '../electron/engine/record/list-states.ts';
import { pairsOfRehearsal } from '../electron/engine/requests/pairs-of-rehearsal.ts';
import { purgeContacts } from '../electron/engine/retention/purge.ts';
import { heldOnPerson } from '../electron/engine/rights/held-on-person.ts';
import { listRequests } from '../electron/engine/rights/list-requests.ts';
import { openWorkspace } from '../electron/engine/storage/open-workspace.ts';
import type { Workspace } from '../electron/engine/storage/workspace.ts';
import { BY, context, importing, LETTERS, newWorkspace, removeWorkspace } from './ground.ts';
import { measure, reportFigures } from './measured.ts';

const counted = (count: number, what: string): string => `${String(count)} ${what}`;

/** The desks by name. Each returns what it came to. */
const DESKS: Readonly<Record<string, (workspace: Workspace) => string | Promise<string>>> = {
  check: async (workspace) =>
    counted((await checkCampaign(context, workspace, { campaign: LETTERS })).funnel.eligible, 'eligible'),
  'purge --dry-run': async (workspace) =>
    counted((await purgeContacts(context, workspace, { dryRun: true })).dueCount, 'due'),
  // Twenty years on, nearly everybody is due.
  'purge --dry-run of everybody': async (workspace) =>
    counted((await purgeContacts(context, workspace, { on: '2046-12-01', dryRun: true })).dueCount, 'due'),
  'tasks of the contacts': async (workspace) => {
    const { notice_overdue: overdue, retention_past: past } = await findCare(context, workspace);
    return `${counted(overdue.size, 'to inform')}, ${counted(past.size, 'past')}`;
  },
  households: async (workspace) => counted((await listHouseholds(context, workspace)).length, 'households'),
  'probable duplicates': async (workspace) => counted((await listDuplicates(context, workspace)).length, 'pairs'),
  lookup: (workspace) =>
    counted(lookUpPerson(context, workspace, { phone: '+33639980001' }).contacts.length, 'contacts'),
  states: (workspace) => counted(listStates(workspace).length, 'states'),
  'requests of people': (workspace) =>
    counted(listRequests(workspace, { on: context.today(), all: true }).length, 'requests'),
  'everything held on a person': (workspace) => counted(heldOnPerson(context, workspace, 1).origins.length, 'origins'),
  'record of processing': (workspace) =>
    counted(readProcessingRecord(context, workspace, context.today()).processings, 'processings'),
};

async function run(desk: string, path: string): Promise<void> {
  const work = DESKS[desk];
  if (work === undefined) throw new Error(`no desk is called ${desk}`);
  const workspace = await openWorkspace(path, { by: BY, readOnly: true });
  await reportFigures(async () => await work(workspace));
  await workspace.close();
}

/** The check of an import, and of it the comparison of the new contacts. */
async function rehearse(workspace: Workspace, into: string, workbook: string): Promise<void> {
  const seconds = (since: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1e6;
  };
  let compared = 0;
  let found = '';
  const begun = process.cpuUsage();
  const { created } = await importFile(context, workspace, {
    ...importing(workbook),
    dryRun: true,
    look: async (imported, lastBefore) => {
      const before = process.cpuUsage();
      const { lanes } = await pairsOfRehearsal(imported, lastBefore, context);
      compared = seconds(before);
      found = lanes.map(({ lane, people }) => counted(people, lane)).join(', ');
    },
  });
  const rest = seconds(begun) - compared;
  await workspace.close();
  print([
    [`the check of an import into ${into}, without the comparison`, rest.toFixed(2), '1.00', counted(created, 'new')],
    ['comparing the new contacts', compared.toFixed(2), (compared / rest).toFixed(2), found],
  ]);
}

function print(rows: readonly (readonly string[])[], ...more: readonly string[]): void {
  const headings = ['work', 'processor s', 'ratio', ...more, 'came to'];
  const sides = headings.map((_, place) => (place === 0 || place === headings.length - 1 ? 'left' : 'right'));
  for (const line of textTable([headings, ...rows], sides)) console.log(line);
}

async function main(path: string, workbook: string | undefined): Promise<void> {
  const rows: string[][] = [];
  let check = Number.NaN;
  for (const desk of Object.keys(DESKS)) {
    const { cpuSeconds, longestBlock, peakMiB, result } = await measure(import.meta.filename, ['--desk', desk, path]);
    if (desk === 'check') check = cpuSeconds;
    const figures = [cpuSeconds.toFixed(2), (cpuSeconds / check).toFixed(2)];
    rows.push([desk, ...figures, String(Math.round(longestBlock)), String(Math.round(peakMiB)), result]);
  }
  print(rows, 'longest block ms', 'peak MiB');
  if (workbook === undefined) return;
  const empty = `${path}-empty.aval`;
  await rehearse(await newWorkspace(empty), 'an empty workspace', workbook);
  await removeWorkspace(empty);
  await rehearse(await openWorkspace(path, { by: BY }), 'this workspace', workbook);
}

const [first = '', second, third = ''] = process.argv.slice(2);
if (first === '--desk' && second !== undefined) await run(second, third);
else if (first === '') throw new Error('usage: node bench/desks.ts WORKSPACE [WORKBOOK]');
else await main(first, second);
