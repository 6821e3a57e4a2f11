import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { LetterNames } from '../contact/letter-names.ts';
import { inDraftFolder } from '../export/recorded-folder.ts';
import { insertCorrectionsTold } from '../sql/export-corrections.ts';
import { insertWithdrawals } from '../sql/export-withdrawals.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { closedForContacts } from '../suppression/lookup/live-lists.ts';
import type { JudgedList } from './judge-list.ts';
import type { CorrectionToTell } from './later-corrections.ts';
import { correctionsFor } from './recipient-corrections.ts';
import type { ToldRecipient } from './recipient-oppositions.ts';
import type { ToolFile } from './tool-file.ts';
import { restrictedContacts } from './told-to-recipient.ts';
import { toolFiles } from './tool-files.ts';
import { type WithdrawnRow, withdrawnRows } from './withdrawn-row.ts';

export interface RecalledFile {
  /** In the folder of the answer. */
  readonly name: string;
  readonly sha256: string;
  /** Rows of the file without its header. */
  readonly rows: number;
}

export interface PreparedRecall {
  readonly files: readonly RecalledFile[];
  readonly withoutCoordinate: number;
}

export interface RecallWriting {
  readonly out: string;
  readonly hashed: boolean;
  /** People who are about to be erased. */
  readonly erased?: ReadonlySet<number> | undefined;
}

/** A list with what its recipient is told of corrections; nothing where it was not passed on. */
export type ListToWrite = JudgedList & { readonly corrections: readonly CorrectionToTell[] };

/**
 * Writes the files of a list into a folder of their own, then stores the people in them.
 *
 * @throws AppError `output.…`, `file.…`.
 */
export async function prepareRecall(
  context: EngineContext,
  workspace: Workspace,
  { stored, pending, added, withdrawn, until, corrections }: ListToWrite,
  { out, hashed, erased = new Set() }: RecallWriting,
): Promise<PreparedRecall> {
  if (pending.length === 0 && corrections.length === 0) return { files: [], withoutCoordinate: 0 };
  const { code } = readWorkspaceIdentity(workspace);
  const reference = (contactId: number): string => writtenReference(code, contactId);
  const rows: WithdrawnRow[] = [];
  const asked = {
    channel: stored.channel,
    isPassedOn: stored.purpose === 'transfer',
    rows: pending,
    reference,
  };
  for await (const row of withdrawnRows(context, workspace, asked)) rows.push(row);
  const path = freeFolder(resolve(out), stored.id);
  return inDraftFolder(workspace, path.folder, async (folder) => {
    const write = async (file: ToolFile): Promise<RecalledFile> => {
      const { sha256, rows: count } = await file.write(folder.draftOf(file.name), rows);
      return { name: `${path.name}/${file.name}`, sha256, rows: count };
    };
    const files: RecalledFile[] = [];
    if (pending.length > 0) {
      const told = await toldRecipient(context, workspace, { stored, pending }, { isHashed: hashed, erased });
      for (const file of toolFiles(stored, told, new LetterNames(workspace))) files.push(await write(file));
    }
    const fileSha256 = files[0]?.sha256 ?? null;
    const { recipient, channel } = stored;
    const told = { recipient: recipient ?? '', channel, isHashed: hashed, reference };
    const correcting = corrections.length === 0 ? null : await write(correctionsFor(told, corrections));
    if (correcting !== null) files.push(correcting);
    context.signal?.throwIfAborted();
    folder.place();
    const at = context.now();
    workspace.write((transaction) => {
      insertWithdrawals(transaction, { exportId: stored.id, at, fileSha256, ...until }, added);
      const corrected = corrections.filter(({ isNew }) => isNew);
      if (correcting !== null)
        insertCorrectionsTold(transaction, { exportId: stored.id, at, fileSha256: correcting.sha256 }, corrected);
      transaction.register({
        at,
        by: context.by,
        action: 'recall.prepared',
        subject: {
          export: stored.id,
          campaign: stored.name,
          rows: withdrawn,
          withdrawn: added.length,
          ...(correcting === null ? {} : { corrected: corrected.length }),
        },
        ...(files[0] === undefined ? {} : { fileSha256: files[0].sha256 }),
      });
    });
    return { files, withoutCoordinate: rows.filter(({ contact }) => contact === null).length };
  });
}

/** For a list that was passed on, what its recipient is told. */
async function toldRecipient(
  { signal }: EngineContext,
  reader: SqlReader,
  { stored: { recipient, purpose, channel }, pending }: Pick<JudgedList, 'stored' | 'pending'>,
  how: Pick<ToldRecipient, 'isHashed' | 'erased'>,
): Promise<ToldRecipient | null> {
  if (purpose !== 'transfer') return null;
  const ids = new Set(pending.flatMap(({ leaving }) => leaving));
  const closed = await inPieces(closedForContacts(reader, ids), new Pauses(signal));
  return { ...how, recipient: recipient ?? '', channel, closed, restricted: restrictedContacts(reader) };
}

/** A separate folder for each recall of a list: an earlier file may still be unread. */
function freeFolder(out: string, exportId: number): { readonly folder: string; readonly name: string } {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `liste-${String(exportId)}` : `liste-${String(exportId)}-${String(number)}`;
    const folder = join(out, name);
    if (!existsSync(folder)) return { folder, name };
  }
}
