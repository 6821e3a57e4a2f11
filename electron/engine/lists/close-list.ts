import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import { hashFile } from '../storage/disk/file-copy.ts';
import { fileError, realFileSystem } from '../storage/disk/file-system.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { countReturnedCalls, insertListEvent, readPeopleCalled, type ListEventKind } from '../sql/export-events.ts';
import { countRowsOfList, cursorOfList } from '../sql/export-rows.ts';
import { readExportRecord, type StoredExport } from '../sql/exports.ts';
import { countInformed } from '../sql/notices.ts';
import { countsRow, type KnownList, knownLists, type ListState, stateOn } from './list-state.ts';
import { headsInFile, peopleByHeads } from './numbers-in-file.ts';
import { contactsNamedIn } from './references-in-file.ts';

/** A statement about an exported list. */
export type Said =
  | { readonly event: 'sent'; readonly on: string }
  /** `file`: the sent rows, by reference. */
  | { readonly event: 'partly'; readonly on: string; readonly file: string }
  | { readonly event: 'not_sent'; readonly reason: string }
  | { readonly event: 'returned' | 'ended' };

export interface SentAnswer {
  readonly exportId: string;
  readonly state: ListState;
  /** Day on which it counts. */
  readonly on: string;
  /** Rows of the list. */
  readonly people: number;
  /** People who count as contacted: the sent rows; for a call list with returns, those called. */
  readonly counted: number;
  /** People informed by it of the source of their data (art. 14). */
  readonly notices: number;
  /** Its state before. */
  readonly before: ListState;
  /** Lists of the same campaign and day without a statement yet: written for another tool. */
  readonly also: readonly string[];
}

/**
 * Records the statement of `context.by` about a list: later ones override earlier ones, and all are kept.
 *
 * @throws AppError `export.unknown`, `export.names_nobody`, `export.sent_before`, `export.sent_after`, `export.reason_missing`,
 * `export.has_returns`, `export.not_on_list`, `export.numbers_not_on_list`; `export.no_references`, `reference.file_of_other_workspace`, `workbook.…`, `file.…` for the file.
 */
export async function closeList(
  context: EngineContext,
  workspace: Workspace,
  exportId: string,
  said: Said,
): Promise<SentAnswer> {
  const { list, stored } = listNamed(workspace, exportId);
  if ('on' in said) assertDay(said.on, stored, context.today());
  if (said.event === 'not_sent') assertNotSent(workspace, list, said.reason);
  const part = said.event === 'partly' ? await partOf(context, workspace, list.head.id, said.file) : null;
  workspace.write((transaction) =>
    recordListEvent(context, transaction, list.head.id, {
      event: said.event,
      ...('on' in said ? { on: said.on } : {}),
      ...('reason' in said ? { reason: said.reason.trim() } : {}),
      ...(part ?? {}),
    }),
  );
  return answerOf(workspace, stored, stateOn(list, context.today()), context.today());
}

/** An event of a list, within a larger change: the import of the last returns closes the list by `returned`. */
export function recordListEvent(
  context: Pick<EngineContext, 'by' | 'now' | 'today'>,
  transaction: Transaction,
  exportId: number,
  told: {
    readonly event: ListEventKind;
    readonly on?: string;
    readonly reason?: string;
    readonly people?: number;
    readonly rows?: Uint8Array;
    readonly fileSha256?: string;
  },
): void {
  const { list, stored } = listNamed(transaction, String(exportId));
  const at = context.now();
  const people = told.people ?? countRowsOfList(transaction, exportId);
  insertListEvent(transaction, { exportId, at, by: context.by, people, ...told });
  transaction.register({
    at,
    by: context.by,
    action: `closing.${told.event}`,
    subject: {
      export: exportId,
      campaign: stored.name,
      channel: stored.channel,
      before: stateOn(list, context.today()),
      people,
      ...(told.on === undefined ? {} : { on: told.on }),
    },
    ...(told.fileSha256 === undefined ? {} : { fileSha256: told.fileSha256 }),
  });
}

/** @throws AppError `export.unknown`, `export.names_nobody`: a list of oppositions is not a list of people. */
export function listNamed(reader: SqlReader, exportId: string): { list: KnownList; stored: StoredExport } {
  const id = /^[1-9]\d{0,14}$/.test(exportId) ? Number(exportId) : 0;
  const stored = readExportRecord(reader, id);
  const list = knownLists(reader).find(({ head }) => head.id === id);
  if (stored === undefined || list === undefined) throw new AppError('export.unknown', { export: exportId });
  if (stored.format === 'suppression-sha256') throw new AppError('export.names_nobody', { export: exportId });
  return { list, stored };
}

function assertDay(on: string, { id, at }: StoredExport, today: string): void {
  const left = at.slice(0, 'YYYY-MM-DD'.length);
  if (on < left) throw new AppError('export.sent_before', { export: String(id), on, left });
  if (on > today) throw new AppError('export.sent_after', { on, today });
}

function assertNotSent(reader: SqlReader, { head, returns }: KnownList, reason: string): void {
  if (reason.trim() === '') throw new AppError('export.reason_missing');
  if (returns.size > 0)
    throw new AppError('export.has_returns', { export: String(head.id), count: countReturnedCalls(reader, head.id) });
}

/** The people of a part of a list: by their references, or by the numbers of a file that has nothing else. */
async function peopleOfPart(
  context: EngineContext,
  workspace: Workspace,
  exportId: number,
  file: string,
): Promise<Set<number>> {
  try {
    return await contactsNamedIn(context, workspace, file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'export.no_references') throw error;
    const { people, strangers } = peopleByHeads(workspace, exportId, await headsInFile(context, workspace, file));
    if (people.size === 0) throw error;
    if (strangers > 0) throw new AppError('export.numbers_not_on_list', { export: String(exportId), count: strangers });
    return new Set(people);
  }
}

async function partOf(context: EngineContext, workspace: Workspace, exportId: number, file: string) {
  const named = await peopleOfPart(context, workspace, exportId, file);
  const { sha256 } = await hashFile(realFileSystem, file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  const rows = new Uint8Array(Math.ceil(countRowsOfList(workspace, exportId) / 8));
  const cursor = cursorOfList(workspace, exportId);
  let people = 0;
  for (let place = 0; cursor.next(); place += 1) {
    if (!named.delete(cursor.contactId)) continue;
    rows[place >>> 3] = (rows[place >>> 3] ?? 0) | (1 << (place & 7));
    people += 1;
  }
  const [stranger] = named;
  if (stranger !== undefined)
    throw new AppError('export.not_on_list', {
      export: String(exportId),
      contact: String(stranger),
      count: named.size,
    });
  return { people, rows, fileSha256: sha256 };
}

function answerOf(reader: SqlReader, stored: StoredExport, before: ListState, today: string): SentAnswer {
  const all = knownLists(reader);
  const list = all.find(({ head }) => head.id === stored.id);
  if (list === undefined) throw new Error('a list was lost');
  return {
    exportId: String(stored.id),
    state: stateOn(list, today),
    on: list.day,
    people: countRowsOfList(reader, stored.id),
    ...countedOf(reader, list),
    before,
    also: all
      .filter(
        ({ head, said }) =>
          said === 'open' &&
          head.id !== stored.id &&
          head.campaign === stored.campaign &&
          head.evaluatedAt === stored.evaluatedAt,
      )
      .map(({ head }) => String(head.id)),
  };
}

/**
 * The number of people a list counts as contacted, and the number of people it informed of the source of their data:
 * nobody until it is said to be sent.
 */
export function countedOf(
  reader: SqlReader,
  { head, counts }: KnownList,
): { readonly counted: number; readonly notices: number } {
  const called = counts.what === 'returns' ? readPeopleCalled(reader, head.id) : null;
  const cursor = cursorOfList(reader, head.id);
  let counted = 0;
  for (let place = 0; cursor.next(); place += 1)
    if (called?.has(cursor.contactId) ?? countsRow(counts, place)) counted += 1;
  return { counted, notices: countInformed(reader, head.id) };
}
