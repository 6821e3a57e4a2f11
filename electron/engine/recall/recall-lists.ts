import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { writtenReference } from '../../../shared/domain/contact/reference.ts';
import { inDraftFolder } from '../export/recorded-folder.ts';
import { listNamed } from '../lists/close-list.ts';
import { isLiveOn, type KnownList, knownLists } from '../lists/list-state.ts';
import { lastRegisterEntry } from '../sql/campaigns.ts';
import { countRowsOfList } from '../sql/export-rows.ts';
import { insertWithdrawals, markTakenOut } from '../sql/export-withdrawals.ts';
import { readExportRecord, type StoredExport } from '../sql/exports.ts';
import { LetterNames } from '../contact/letter-names.ts';
import { transfersTo } from '../sql/recipients.ts';
import type { EngineContext } from '../steps/context.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Workspace } from '../storage/workspace.ts';
import { closedForContacts } from '../suppression/lookup/live-lists.ts';
import { recipientNamed } from '../suppression/list-file/recipient-named.ts';
import { type JudgedList, judgeLists } from './judge-list.ts';
import { listOfFile } from './list-of-file.ts';
import type { ToldRecipient } from './recipient-oppositions.ts';
import { toolFiles } from './tool-files.ts';
import { type WithdrawnRow, withdrawnRows } from './withdrawn-row.ts';

export interface RecallInput {
  /** One list; absent: every live one. */
  readonly exportId?: string | undefined;
  /** A returned file of a list. */
  readonly file?: string | undefined;
  /** The lists passed on to one recipient. */
  readonly recipient?: string | undefined;
  /** Files for recipients have hashes instead of coordinates in clear. */
  readonly hashed?: boolean | undefined;
  /** First day judged; today by default. */
  readonly on?: string | undefined;
  /** People who are about to be erased: they leave the lists while their rows are still known. */
  readonly erased?: ReadonlySet<number> | undefined;
  /** The target folder; absent: nothing is written or stored. */
  readonly out?: string | undefined;
  readonly dryRun: boolean;
}

export interface RecalledFile {
  /** In the folder of the answer. */
  readonly name: string;
  readonly sha256: string;
  /** Rows of the file without its header. */
  readonly rows: number;
}

export interface RecalledList {
  readonly exportId: string;
  readonly campaign: string;
  readonly format: string;
  /** `withdrawn` + `alreadyWithdrawn` + `stay`. */
  readonly people: number;
  readonly withdrawn: number;
  readonly alreadyWithdrawn: number;
  readonly stay: number;
  readonly reasons: readonly { readonly rule: string; readonly count: number }[];
  /** Letters to write again for the rest of a household; they stay. */
  readonly reprint: number;
  /** Of a list that was passed on: people without a no who could not be passed on today; they stay. */
  readonly closedOtherwise: number;
  /** Rows of people without known coordinates: only the reference finds them. */
  readonly withoutCoordinate: number;
  readonly files: readonly RecalledFile[];
}

export interface RecallAnswer {
  readonly on: string;
  readonly exports: readonly RecalledList[];
  /** People whose rows are withdrawn now, each once. */
  readonly people: number;
  /** Rows withdrawn by time alone. */
  readonly expired: number;
  /** For `--file`: whether it is unchanged byte for byte. */
  readonly altered?: boolean;
}

/**
 * Judges the people of exported lists again, stores the withdrawals, and writes the files that remove them. Costs one
 * check per list.
 *
 * @throws AppError `export.unknown`, `recipient.unknown`, `recall.file_unknown`, `recall.hashed_without_transfer`, `recall.changed_meanwhile`, `output.…`, `file.…`, `workbook.…`.
 */
export async function recallLists(
  context: EngineContext,
  workspace: Workspace,
  input: RecallInput,
): Promise<RecallAnswer> {
  const on = input.on ?? context.today();
  const out = input.dryRun ? undefined : input.out;
  const unchangedSince = lastRegisterEntry(workspace);
  const asked = await listsAsked(context, workspace, input, on);
  if (input.hashed === true && !asked.lists.some(({ head }) => head.purpose === 'transfer'))
    throw new AppError('recall.hashed_without_transfer');
  const lists = asked.lists.map((list) => ({
    list,
    stored: storedOf(workspace, list),
    only: asked.only,
    erased: input.erased,
  }));
  const judged = await judgeLists(context, workspace, lists, on);
  if (out !== undefined && lastRegisterEntry(workspace) !== unchangedSince)
    throw new AppError('recall.changed_meanwhile');
  const exports: RecalledList[] = [];
  for (const one of judged) {
    const written =
      out === undefined ? null : await prepare(context, workspace, one, { out, hashed: input.hashed === true });
    exports.push(answerOf(one, written));
  }
  const people = new Set(judged.flatMap(({ contacts }) => contacts));
  return {
    on,
    exports,
    people: people.size,
    expired: judged.reduce((sum, { expired }) => sum + expired, 0),
    ...(asked.altered === undefined ? {} : { altered: asked.altered }),
  };
}

function storedOf(reader: SqlReader, { head }: KnownList): StoredExport {
  const stored = readExportRecord(reader, head.id);
  if (stored === undefined) throw new Error('a list was lost');
  return stored;
}

interface Asked {
  readonly lists: readonly KnownList[];
  readonly only?: ReadonlySet<number>;
  readonly altered?: boolean;
}

async function listsAsked(
  context: EngineContext,
  workspace: Workspace,
  input: RecallInput,
  on: string,
): Promise<Asked> {
  const { exportId, file } = input;
  if (exportId !== undefined) return { lists: [listNamed(workspace, exportId).list] };
  if (input.recipient !== undefined) return { lists: listsOfRecipient(workspace, input.recipient, on) };
  if (file !== undefined) return listOfFile(context, workspace, file);
  return { lists: liveListsOn(workspace, on) };
}

/** @throws AppError `recipient.unknown` */
function listsOfRecipient(reader: SqlReader, name: string, day: string): readonly KnownList[] {
  const { id } = recipientNamed(reader, name);
  const lists = new Set(transfersTo(reader, id));
  return liveListsOn(reader, day).filter(({ head }) => lists.has(head.id));
}

/** The lists of people in use on a day, oldest first. */
export function liveListsOn(reader: SqlReader, day: string): readonly KnownList[] {
  return knownLists(reader).filter((list) => isLiveOn(list, day) && countRowsOfList(reader, list.head.id) > 0);
}

interface Written {
  readonly files: readonly RecalledFile[];
  readonly withoutCoordinate: number;
}

/** Writes the files of a list, then stores the people in them. */
async function prepare(
  context: EngineContext,
  workspace: Workspace,
  { stored, pending, added, withdrawn, until }: JudgedList,
  { out, hashed }: { readonly out: string; readonly hashed: boolean },
): Promise<Written> {
  if (pending.length === 0) return { files: [], withoutCoordinate: 0 };
  const { code } = readWorkspaceIdentity(workspace);
  const rows: WithdrawnRow[] = [];
  const asked = {
    channel: stored.channel,
    isPassedOn: stored.purpose === 'transfer',
    rows: pending,
    reference: (contactId: number) => writtenReference(code, contactId),
  };
  for await (const row of withdrawnRows(context, workspace, asked)) rows.push(row);
  const path = freeFolder(resolve(out), stored.id);
  return inDraftFolder(workspace, path.folder, async (folder) => {
    const files: RecalledFile[] = [];
    const told = await toldRecipient(context, workspace, { stored, pending }, hashed);
    for (const file of toolFiles(stored, told, new LetterNames(workspace))) {
      const written = await file.write(folder.draftOf(file.name), rows);
      files.push({ name: `${path.name}/${file.name}`, sha256: written.sha256, rows: written.rows });
    }
    context.signal?.throwIfAborted();
    folder.place();
    const at = context.now();
    workspace.write((transaction) => {
      const fileSha256 = files[0]?.sha256 ?? null;
      insertWithdrawals(transaction, { exportId: stored.id, at, fileSha256, ...until }, added);
      transaction.register({
        at,
        by: context.by,
        action: 'recall.prepared',
        subject: { export: stored.id, campaign: stored.name, rows: withdrawn, withdrawn: added.length },
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
  isHashed: boolean,
): Promise<ToldRecipient | null> {
  if (purpose !== 'transfer') return null;
  const ids = new Set(pending.flatMap(({ leaving }) => leaving));
  const closed = await inPieces(closedForContacts(reader, ids), new Pauses(signal));
  return { recipient: recipient ?? '', channel, isHashed, closed };
}

/** A separate folder for each recall of a list: an earlier file may still be unread. */
function freeFolder(out: string, exportId: number): { readonly folder: string; readonly name: string } {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `liste-${String(exportId)}` : `liste-${String(exportId)}-${String(number)}`;
    const folder = join(out, name);
    if (!existsSync(folder)) return { folder, name };
  }
}

function answerOf(judged: JudgedList, written: Written | null): RecalledList {
  const { stored, people, withdrawn, alreadyWithdrawn, stay, reasons, closedOtherwise, pending } = judged;
  if (people !== withdrawn + alreadyWithdrawn + stay) throw new Error('the rows of a recall do not add up');
  return {
    exportId: String(stored.id),
    campaign: stored.name,
    format: stored.format,
    people,
    withdrawn,
    alreadyWithdrawn,
    stay,
    reasons,
    reprint: pending.filter(({ staying }) => staying.length > 0).length,
    closedOtherwise,
    withoutCoordinate: written?.withoutCoordinate ?? 0,
    files: written?.files ?? [],
  };
}

export interface DoneAnswer {
  readonly exportId: string;
  readonly on: string;
  readonly by: string;
  /** People withdrawn now. */
  readonly people: number;
}

/**
 * Records that all withdrawn people of a list are removed from its tool.
 *
 * @throws AppError `export.unknown`, `recall.done_before`, `recall.done_after`, `recall.nothing_prepared`.
 */
export function recallDone(context: EngineContext, workspace: Workspace, exportId: string, on: string): DoneAnswer {
  const { stored } = listNamed(workspace, exportId);
  const left = stored.at.slice(0, 'YYYY-MM-DD'.length);
  if (on < left) throw new AppError('recall.done_before', { export: exportId, on, left });
  if (on > context.today()) throw new AppError('recall.done_after', { on, today: context.today() });
  return workspace.write((transaction) => {
    const people = markTakenOut(transaction, { exportId: stored.id, on, by: context.by });
    if (people === 0) throw new AppError('recall.nothing_prepared', { export: exportId });
    transaction.register({
      at: context.now(),
      by: context.by,
      action: 'recall.done',
      subject: { export: stored.id, campaign: stored.name, people, on },
    });
    return { exportId, on, by: context.by, people };
  });
}
