import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { EvidenceIntake } from '../sql/evidence.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import type { EvidenceRow } from '../sql/imports.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { OriginFile } from '../model/origin-file.ts';

/**
 * The evidence files of an ORIGIN.json, located before any change.
 *
 * @param folder base of relative paths: the folder of the ORIGIN.json; absent: the working directory.
 * @throws AppError `origin.evidence_missing` with `field` and `path`.
 */
export function findEvidence({ evidence = [] }: OriginFile, folder: string): readonly string[] {
  return evidence.map((path, place) => {
    const found = [resolve(folder, path), resolve(path)].find(
      (candidate) => realFileSystem.status(candidate)?.kind === 'file',
    );
    if (found === undefined) throw new AppError('origin.evidence_missing', { field: `evidence[${place}]`, path });
    return found;
  });
}

/** Evidence copied beside a workspace for an import that has not run yet. */
export interface KeptEvidence {
  readonly rows: readonly Omit<EvidenceRow, 'importId'>[];
  /** Call it when the import fails. */
  takeBack(): void;
}

/** Copies evidence durably. On failure the copies are removed. */
export async function keepEvidence(
  paths: readonly string[],
  workspace: Pick<Workspace, 'files' | 'path'>,
  signal?: AbortSignal,
): Promise<KeptEvidence> {
  const intake = new EvidenceIntake(workspace.files, sideFilesOf(workspace.path).evidence);
  const rows = new Map<string, Omit<EvidenceRow, 'importId'>>();
  try {
    for (const path of paths) {
      const { sha256 } = await intake.keep(path, undefined, signal);
      if (!rows.has(sha256)) rows.set(sha256, { sha256, name: basename(path) });
    }
  } catch (error) {
    intake.takeBack();
    throw error;
  }
  return { rows: [...rows.values()], takeBack: () => intake.takeBack() };
}
