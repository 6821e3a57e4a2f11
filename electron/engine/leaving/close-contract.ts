import { basename, join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { say } from '../../../shared/text/index.ts';
import { listCopies } from '../copies/list-copies.ts';
import { unreachedCopies } from '../erasure/erasure.ts';
import { ExportFolder } from '../export/export-folder.ts';
import { writeDocumentPdf, writeDocumentText } from '../export/pdf/paged-document.ts';
import { shortDay } from '../model/written-date.ts';
import type { EngineContext } from '../steps/context.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { registerEnd } from '../storage/register.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { certificateOf, type CertifiedDestruction } from './certificate.ts';
import { assertConfirmed, destroyWorkspace, filesToDestroy } from './destroy-workspace.ts';
import { type ListToRecall, listsToRecall } from './lists-to-recall.ts';
import { type Restitution, type ReturnedCounts, standingRestitution, writeRestitution } from './restitution.ts';
import type { RestitutionFile } from './returned-files.ts';

/** The restitution at the end of a contract, and what must be done before the workspace goes. */
export interface ReturnedWorkspace {
  readonly organisation: string;
  readonly folder: string;
  readonly counts: ReturnedCounts;
  readonly files: readonly RestitutionFile[];
  /** SHA-256 of `inventaire.json`. */
  readonly inventory: string;
  /** Lists in use: recalled or ended before a destruction. */
  readonly toRecall: readonly ListToRecall[];
}

export interface ClosedContract extends ReturnedWorkspace {
  readonly destroyed: {
    readonly at: string;
    readonly by: string;
    readonly files: number;
    readonly bytes: number;
    /** Names of the certificate’s files in the folder. */
    readonly certificate: readonly string[];
    /** Backups and copies that a person destroys. */
    readonly outOfReach: readonly string[];
  };
}

/** Writes the restitution. @throws AppError as `writeRestitution`. */
export async function returnWorkspace(
  context: EngineContext,
  workspace: Workspace,
  input: { readonly out: string },
): Promise<ReturnedWorkspace> {
  const toRecall = await listsToRecall(context, workspace);
  return answerOf(await writeRestitution(context, workspace, input), toRecall);
}

const CERTIFICATE = { pdf: 'certificat-de-destruction.pdf', text: 'certificat-de-destruction.txt' } as const;

/**
 * Destroys a workspace at the end of a contract. Its restitution is written first, unless the folder has the one of the
 * workspace as it is now. The certificate is written to the same folder.
 *
 * @throws AppError `leaving.confirm_…`, `leaving.lists_live` (`count`, `list`); as `writeRestitution`, `destroyWorkspace`.
 */
export async function closeContract(
  context: EngineContext,
  workspace: Workspace,
  { out, confirm }: { readonly out: string; readonly confirm: string | undefined },
): Promise<ClosedContract> {
  assertConfirmed(workspace, confirm);
  const toRecall = await listsToRecall(context, workspace);
  const [first] = toRecall;
  if (first !== undefined)
    throw new AppError('leaving.lists_live', {
      count: toRecall.length,
      list: first.exportId,
      campaign: first.campaign,
    });
  const restitution = standingRestitution(workspace, out) ?? (await writeRestitution(context, workspace, { out }));
  const { outOfReach } = unreachedCopies(workspace);
  const { files, bytes, others } = filesToDestroy(workspace);
  const certified: CertifiedDestruction = {
    at: context.now(),
    workspace: basename(workspace.path),
    files: files.length,
    bytes,
    restitution,
    register: registerEnd(workspace) ?? restitution.inventory.register,
    outOfReach: [...new Set([...outOfReach, ...others])],
    copies: remainingCopies(context, workspace),
  };
  for (const name of Object.values(CERTIFICATE))
    assertWritable(join(restitution.folder, name), { workspaces: [workspace.path] });
  const certificate = certificateOf(context, certified);
  const folder = ExportFolder.open(restitution.folder);
  try {
    await writeDocumentPdf(folder.draftOf(CERTIFICATE.pdf), certificate);
    await writeDocumentText(folder.draftOf(CERTIFICATE.text), certificate);
    // A certificate is never in its folder before the workspace is gone.
    await destroyWorkspace(workspace, context.by, () => folder.place());
  } finally {
    folder.discard();
  }
  return {
    ...answerOf(restitution, toRecall),
    destroyed: {
      at: certified.at,
      by: context.by,
      files: files.length,
      bytes,
      certificate: Object.values(CERTIFICATE),
      outOfReach: certified.outOfReach,
    },
  };
}

function remainingCopies({ language, today }: EngineContext, reader: SqlReader): readonly string[] {
  return listCopies(reader, today())
    .filter(({ destroyedOn }) => destroyedOn === undefined)
    .map(({ id, kind, madeOn, where }) =>
      [`n° ${id}`, say(language, `copy.kind.${kind}`), shortDay(madeOn), where].filter(Boolean).join(', '),
    );
}

function answerOf(
  { folder, inventory: { organisation, counts, files }, sha256 }: Restitution,
  toRecall: readonly ListToRecall[],
): ReturnedWorkspace {
  return { organisation, folder, counts, files, inventory: sha256, toRecall };
}
