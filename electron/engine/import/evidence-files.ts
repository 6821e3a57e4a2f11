import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { EvidenceIntake } from '../sql/evidence.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import type { EvidenceRow } from '../sql/imports.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import type { OriginFile } from '../model/origin-file.ts';

/**
 * The files that an ORIGIN.json names as proof, found before anything is changed.
 *
 * @param folder where relative paths begin: that of the ORIGIN.json; else they begin where the command does.
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

/** Evidence that was copied next to a workspace for an import that has not run yet. */
export interface KeptEvidence {
  readonly rows: readonly Omit<EvidenceRow, 'importId'>[];
  /** To be called when the import did not come about. */
  takeBack(): void;
}

/** Copies evidence in, durably. When it fails, nothing of it stays. */
export async function keepEvidence(
  paths: readonly string[],
  workspacePath: string,
  signal?: AbortSignal,
): Promise<KeptEvidence> {
  const intake = new EvidenceIntake(realFileSystem, sideFilesOf(workspacePath).evidence);
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
