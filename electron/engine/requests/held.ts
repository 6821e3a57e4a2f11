import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { paramsForPage } from '../jobs/error-for-page.ts';
import { frenchInstant } from '../steps/clock.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { clearDrafts } from '../storage/disk/drafts.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import type { Workspace } from '../storage/workspace.ts';
import { countWaiting } from '../suppression/waiting-oppositions.ts';
import { Mirror } from '../mirror/mirror.ts';
import type { WorkspaceDisk } from './workspace-disk.ts';

type Holder = { readonly person: string; readonly machine: string };

/** The open workspace of the window. */
export type Held = {
  readonly workspace: Workspace;
  readonly disk: WorkspaceDisk;
  readonly readOnlyBecause: Holder | null;
  /** The id of this opening. */
  readonly opening: string;
  savedAt: string;
  mark: string;
};

/** Opens for changes, or for reading when another user has it open. Throws as `openWorkspace`. */
export async function openOrRead(file: string, person: string, disk: WorkspaceDisk): Promise<Held> {
  const { files: fileSystem } = disk;
  try {
    const workspace = await followed(await openWorkspace(file, { by: person, fileSystem }), person);
    clearDrafts(workspace);
    return heldAs(workspace, disk, null);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workspace.already_open') throw error;
    const { person: holder, machine } = error.params;
    const workspace = await followed(await openWorkspace(file, { by: person, readOnly: true, fileSystem }), person);
    return heldAs(workspace, disk, { person: String(holder), machine: String(machine) });
  }
}

/** A workspace that has just been opened or created. */
export function heldAs(workspace: Workspace, disk: WorkspaceDisk, readOnlyBecause: Holder | null): Held {
  disk.settle();
  const savedAt = savedAtOf(workspace.path);
  return { workspace, disk, readOnlyBecause, opening: randomUUID(), savedAt, mark: markOf(workspace) };
}

/** @throws AppError `workspace.rolled_back`; then it is closed. */
async function followed(workspace: Workspace, by: string): Promise<Workspace> {
  try {
    await Mirror.follow(workspace, { by, now: () => frenchInstant(new Date()) });
    return workspace;
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

export function stateOf({ workspace, readOnlyBecause, opening, savedAt }: Held, isExample: boolean): OpenWorkspace {
  const { organisation, also } = readWorkspaceIdentity(workspace);
  return {
    opening,
    name: path.parse(workspace.path).name,
    organisation,
    alsoNamed: [...also],
    contacts: Number(workspace.get('SELECT COUNT(*) AS contacts FROM contacts')?.['contacts'] ?? 0),
    savedAt,
    isExample,
    readOnlyBecause,
    waiting: readOnlyBecause === null ? 0 : countWaiting(workspace),
    isInSharedFolder: workspace.findings.some(isOfPlace),
    findings: workspace.findings
      .filter((finding) => !isOfPlace(finding))
      .map(({ code, params }) => ({ code, params: paramsForPage(params ?? {}) })),
  };
}

/** Findings about the folder of the workspace: the status bar shows them permanently. */
function isOfPlace({ code }: Finding): boolean {
  return code === 'workspace.in_synchronised_folder' || code === 'workspace.on_network_share';
}

/** Differs after every change: rows touched since the database was opened, and the last register entry, which survives a swap of the database. */
export function markOf(workspace: Workspace): string {
  const { touched, registered } =
    workspace.get('SELECT total_changes() AS touched, (SELECT MAX(seq) FROM register) AS registered') ?? {};
  return `${String(touched)} ${String(registered)}`;
}

/** When the files were last written. */
function savedAtOf(file: string): string {
  const { snapshot, journal } = sideFilesOf(file);
  const instants = [snapshot, journal].map((name) => statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return frenchInstant(new Date(Math.max(...instants)));
}
