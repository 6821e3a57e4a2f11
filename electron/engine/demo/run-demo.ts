import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import type { Funnel } from '../campaign/funnel.ts';
import { checkCampaign } from '../campaign/check-campaign.ts';
import { exportCampaign } from '../export/export-campaign.ts';
import type { ImportReport } from '../import/import-report.ts';
import { importFile } from '../import/import-file.ts';
import { suppressPerson } from '../suppression/suppress-person.ts';
import { createWorkspace, readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { onFile } from '../storage/disk/file-system.ts';
import { makeFolders } from '../storage/disk/missing-folders.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { isKeptCopy, sideFilesOf } from '../storage/disk/side-files.ts';
import type { Workspace } from '../storage/workspace.ts';
import { demoCampaigns } from './demo-campaigns.ts';
import { DEMO_ORGANISATION, demoFiles, demoOppositions } from './demo-files.ts';

/** The result of the demonstration, for the report. */
export interface DemoReport {
  /** The folder with all files. */
  readonly folder: string;
  readonly workspace: string;
  readonly organisation: string;
  readonly imports: readonly Pick<
    ImportReport,
    'file' | 'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'oppositions'
  >[];
  readonly suppression: {
    readonly file: string;
    readonly rows: number;
    readonly added: number;
    readonly unusable: number;
  };
  readonly campaigns: readonly DemoAnswer[];
}

/** The result of one campaign. */
export interface DemoAnswer {
  readonly funnel: Funnel;
  /** Null: only checked. */
  readonly list: { readonly folder: string; readonly file: string; readonly rows: number } | null;
}

const WORKSPACE = 'exemple.aval';

/**
 * The main job on the bundled workbooks: a new workspace in `out`, imports, suppression list, a check of
 * every channel, three lists with their records. An earlier demonstration is replaced.
 *
 * @throws AppError `demo.folder_taken` where `out` contains a workspace that is not a demonstration; `file.…`.
 */
export async function runDemo(
  context: EngineContext,
  out: string,
  options: { readonly replace?: boolean } = {},
): Promise<DemoReport> {
  const folder = resolve(out);
  onFile(folder, () => makeFolders(folder));
  const path = join(folder, WORKSPACE);
  await removeEarlierDemo(context, path);
  const workspace = await createWorkspace(path, {
    organisation: DEMO_ORGANISATION,
    also: ['Perdrix Maison'],
    at: context.now(),
    by: context.by,
  });
  try {
    const filled = await fillDemo(context, workspace);
    const campaigns: DemoAnswer[] = [];
    for (const { campaign, list } of demoCampaigns(context.today())) {
      if (list === null) {
        campaigns.push({ funnel: (await checkCampaign(context, workspace, { campaign })).funnel, list: null });
        continue;
      }
      const lists = join(folder, list.folder);
      const { funnel, files } = await exportCampaign(context, workspace, {
        campaign,
        format: list.format,
        out: lists,
        ...options,
      });
      const [file] = files;
      campaigns.push({ funnel, list: { folder: lists, file: file?.name ?? '', rows: file?.rows ?? 0 } });
    }
    return { folder, workspace: path, organisation: DEMO_ORGANISATION, ...filled, campaigns };
  } finally {
    await workspace.close();
  }
}

/** Fills a workspace of the demonstration's firm: four files with their origins, then the oppositions. */
export async function fillDemo(
  context: EngineContext,
  workspace: Workspace,
): Promise<Pick<DemoReport, 'imports' | 'suppression'>> {
  const imports: DemoReport['imports'][number][] = [];
  for (const { path, origin } of demoFiles(context.today())) {
    const report = await importFile(context, workspace, { file: path, origin, evidenceFolder: '', dryRun: false });
    const { file, rows, created, updated, unchanged, rejected, oppositions } = report;
    imports.push({ file, rows, created, updated, unchanged, rejected, oppositions });
  }
  const list = demoOppositions();
  const { rows, added, unusable } = await suppressPerson(context, workspace, { file: list });
  return { imports, suppression: { file: basename(list), rows, added, unusable } };
}

/** Only a demonstration is replaced: any other workspace of its name is a user's work. */
async function removeEarlierDemo({ by }: EngineContext, path: string): Promise<void> {
  if (!existsSync(path)) return;
  const before = await openWorkspace(path, { by, readOnly: true });
  const { organisation } = readWorkspaceIdentity(before);
  await before.close();
  if (organisation !== DEMO_ORGANISATION) throw new AppError('demo.folder_taken', { path });
  const folder = resolve(path, '..');
  const own = new Set<string>(Object.values(sideFilesOf(path)));
  for (const file of readdirSync(folder).map((name) => join(folder, name)))
    if (own.has(file) || isKeptCopy(path, file)) rmSync(file, { recursive: true, force: true });
}
